import { searchPath } from '../../catalog/links'
import { SearchPage } from '../../components/browse/search-page'
import { siteContent } from '../../disk/site-content'
import { pageMetadata } from '../page-metadata'

export function generateMetadata() {
  return pageMetadata(
    siteContent().site,
    searchPath,
    'Search',
    'Search all error codes by code, message, response, log line or symptom, or browse them.',
  )
}

export default function Page() {
  return <SearchPage context={siteContent()} />
}
