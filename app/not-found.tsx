import { NotFoundPage } from '../components/browse/not-found-page'
import { siteContent } from '../disk/site-content'

export const metadata = { title: 'No page at this address', robots: { index: false } }

export default function NotFound() {
  return <NotFoundPage context={siteContent()} />
}
