import { notFound } from 'next/navigation'
import { guidePath } from '../../../../catalog/links'
import { GuidePage } from '../../../../components/browse/guide-page'
import { siteContent } from '../../../../disk/site-content'
import { pageMetadata } from '../../../page-metadata'

interface PageProps {
  readonly params: Promise<{ catalog: string; guide: string }>
}

export const dynamicParams = false

/** An export refuses a route without a page, so a site without guides gets one that is removed after the build. */
export function generateStaticParams() {
  const all = siteContent().catalogs.flatMap((catalog) =>
    catalog.guides.map((guide) => ({ catalog: catalog.slug, guide: guide.slug })),
  )
  return all.length > 0 ? all : [{ catalog: '_none', guide: '_none' }]
}

export async function generateMetadata({ params }: PageProps) {
  const found = await lookUp(params)
  if (found === undefined) return {}
  return pageMetadata(
    found.context.site,
    guidePath(found.guide),
    `${found.guide.title} · ${found.catalog.name}`,
    found.guide.summary,
  )
}

export default async function Page({ params }: PageProps) {
  const found = await lookUp(params)
  if (found === undefined) {
    if ((await params).catalog === '_none') return null
    notFound()
  }
  return <GuidePage {...found} />
}

async function lookUp(params: PageProps['params']) {
  const { catalog: catalogSlug, guide: guideSlug } = await params
  const context = siteContent()
  const catalog = context.catalogs.find((item) => item.slug === catalogSlug)
  const guide = catalog?.guides.find((item) => item.slug === guideSlug)
  return catalog === undefined || guide === undefined ? undefined : { context, catalog, guide }
}
