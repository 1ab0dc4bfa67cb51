import type { Metadata } from 'next'
import { absoluteUrl } from '../catalog/links'
import { catalogPicture, pictureSize, sitePicture } from '../catalog/pictures'
import { plainText } from '../catalog/plain-text'
import type { Site } from '../catalog/site'
import { siteContent } from '../disk/site-content'

/** Title, description, canonical address and preview of an explorer page; its picture is that of its catalog. */
export function pageMetadata(site: Site, path: string, title: string, description: string): Metadata {
  const url = absoluteUrl(site, path)
  const words = plainText(description)
  const content = siteContent()
  const catalog = content.catalogs.find(({ slug }) => path.startsWith(`/${slug}/`))
  const picture = catalog === undefined ? sitePicture(content) : catalogPicture(catalog)
  const images = [{ url: absoluteUrl(site, picture.path), alt: picture.alt, ...pictureSize }]
  return {
    title,
    description: words,
    alternates: { canonical: url },
    openGraph: { type: 'website', siteName: site.name, title, description: words, url, images },
  }
}
