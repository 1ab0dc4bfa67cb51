import { notFound } from 'next/navigation'
import { httpStatus } from '../../../catalog/http-status'
import { statusPath } from '../../../catalog/links'
import { statusesOf } from '../../../catalog/page-paths'
import { StatusPage } from '../../../components/browse/status-page'
import { siteContent } from '../../../disk/site-content'
import { pageMetadata } from '../../page-metadata'

interface PageProps {
  readonly params: Promise<{ status: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return statusesOf(siteContent().catalogs).map((status) => ({ status: String(status) }))
}

export async function generateMetadata({ params }: PageProps) {
  const status = Number((await params).status)
  const { phrase, meaning } = httpStatus(status)
  return pageMetadata(siteContent().site, statusPath(status), `${status} ${phrase}`, meaning)
}

export default async function Page({ params }: PageProps) {
  const context = siteContent()
  const status = Number((await params).status)
  if (!statusesOf(context.catalogs).includes(status)) notFound()
  return <StatusPage context={context} status={status} />
}
