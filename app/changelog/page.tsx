import { changelogPath } from '../../catalog/links'
import { ChangelogPage } from '../../components/browse/changelog-page'
import { siteContent } from '../../disk/site-content'
import { pageMetadata } from '../page-metadata'

export function generateMetadata() {
  return pageMetadata(
    siteContent().site,
    changelogPath,
    'Changelog',
    'Codes that are new, deprecated or retired, newest first.',
  )
}

export default function Page() {
  return <ChangelogPage context={siteContent()} />
}
