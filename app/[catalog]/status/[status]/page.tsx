import { notFound } from 'next/navigation'
import { httpStatus } from '../../../../catalog/http-status'
import { statusPath } from '../../../../catalog/links'
import { statusesOf } from '../../../../catalog/page-paths'
import { StatusPage } from '../../../../components/browse/status-page'
import { siteContent } from '../../../../disk/site-content'
import { pageMetadata } from '../../../page-metadata'

interface PageProps {
  readonly params: Promise<{ catalog: string; status: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return siteContent().catalogs.flatMap((catalog) =>
    statusesOf([catalog]).map((status) => ({ catalog: catalog.slug, status: String(status) })),
  )
}

export async function generateMetadata({ params }: PageProps) {
  const { context, catalog, status } = await lookUp(params)
  const { phrase, meaning } = httpStatus(status)
  return pageMetadata(context.site, statusPath(status, catalog), `${status} ${phrase} in ${catalog.name}`, meaning)
}

export default async function Page({ params }: PageProps) {
  return <StatusPage {...(await lookUp(params))} />
}

async function lookUp(params: PageProps['params']) {
  const { catalog: slug, status: digits } = await params
  const context = siteContent()
  const status = Number(digits)
  const catalog = context.catalogs.find((item) => item.slug === slug)
  if (catalog === undefined || !statusesOf([catalog]).includes(status)) notFound()
  return { context, catalog, status }
}
