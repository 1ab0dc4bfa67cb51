import { notFound } from 'next/navigation'
import { guidePath } from '../../../catalog/links'
import { GuidePage } from '../../../components/browse/guide-page'
import { siteContent } from '../../../disk/site-content'
import { pageMetadata } from '../../page-metadata'

interface PageProps {
  readonly params: Promise<{ guide: string }>
}

export const dynamicParams = false

/** An export refuses a route without a page, so a site without guides gets one that is removed after the build. */
export function generateStaticParams() {
  const { guides } = siteContent()
  return guides.length > 0 ? guides.map(({ slug }) => ({ guide: slug })) : [{ guide: '_none' }]
}

export async function generateMetadata({ params }: PageProps) {
  const found = await lookUp(params)
  if (found === undefined) return {}
  const { site } = found.context
  return pageMetadata(site, guidePath(found.guide), found.guide.title, found.guide.summary)
}

export default async function Page({ params }: PageProps) {
  const found = await lookUp(params)
  if (found === undefined) {
    if ((await params).guide === '_none') return null
    notFound()
  }
  return <GuidePage {...found} />
}

async function lookUp(params: PageProps['params']) {
  const { guide: slug } = await params
  const context = siteContent()
  const guide = context.guides.find((item) => item.slug === slug)
  return guide === undefined ? undefined : { context, guide }
}
