import { HomePage } from '../components/browse/home-page'
import { siteContent } from '../disk/site-content'
import { pageMetadata } from './page-metadata'

export function generateMetadata() {
  const { site } = siteContent()
  return {
    ...pageMetadata(site, '/', 'Error reference', 'Find an error by its code, its message, a response or a log line.'),
    title: { absolute: `${site.name}: error reference` },
  }
}

export default function Page() {
  return <HomePage context={siteContent()} />
}
