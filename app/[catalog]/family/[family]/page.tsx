import { notFound } from 'next/navigation'
import { familyPath } from '../../../../catalog/links'
import { FamilyPage } from '../../../../components/browse/family-page'
import { siteContent } from '../../../../disk/site-content'
import { pageMetadata } from '../../../page-metadata'

interface PageProps {
  readonly params: Promise<{ catalog: string; family: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return siteContent().catalogs.flatMap((catalog) =>
    catalog.families.map((family) => ({ catalog: catalog.slug, family: family.slug })),
  )
}

export async function generateMetadata({ params }: PageProps) {
  const { context, catalog, family } = await lookUp(params)
  return pageMetadata(
    context.site,
    familyPath(catalog, family),
    `${family.name} errors of ${catalog.name}`,
    family.summary,
  )
}

export default async function Page({ params }: PageProps) {
  return <FamilyPage {...(await lookUp(params))} />
}

async function lookUp(params: PageProps['params']) {
  const { catalog: catalogSlug, family: familySlug } = await params
  const context = siteContent()
  const catalog = context.catalogs.find((item) => item.slug === catalogSlug)
  const family = catalog?.families.find((item) => item.slug === familySlug)
  if (catalog === undefined || family === undefined) notFound()
  return { context, catalog, family }
}
