import { notFound } from 'next/navigation'
import { catalogPath } from '../../catalog/links'
import { CatalogPage } from '../../components/browse/catalog-page'
import { siteContent } from '../../disk/site-content'
import { pageMetadata } from '../page-metadata'

interface PageProps {
  readonly params: Promise<{ catalog: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return siteContent().catalogs.map((catalog) => ({ catalog: catalog.slug }))
}

export async function generateMetadata({ params }: PageProps) {
  const { site, catalog } = await lookUp(params)
  return pageMetadata(site, catalogPath(catalog), `${catalog.name} errors`, catalog.summary)
}

export default async function Page({ params }: PageProps) {
  const { context, catalog } = await lookUp(params)
  return <CatalogPage context={context} catalog={catalog} />
}

async function lookUp(params: PageProps['params']) {
  const { catalog: slug } = await params
  const context = siteContent()
  const catalog = context.catalogs.find((item) => item.slug === slug)
  if (catalog === undefined) notFound()
  return { context, site: context.site, catalog }
}
