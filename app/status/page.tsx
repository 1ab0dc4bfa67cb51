import { statusesPath } from '../../catalog/links'
import { StatusesPage } from '../../components/browse/statuses-page'
import { siteContent } from '../../disk/site-content'
import { pageMetadata } from '../page-metadata'

export function generateMetadata() {
  return pageMetadata(siteContent().site, statusesPath, 'Statuses', 'Every HTTP status that the catalogs use.')
}

export default function Page() {
  return <StatusesPage context={siteContent()} />
}
