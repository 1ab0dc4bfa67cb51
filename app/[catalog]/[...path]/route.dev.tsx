import type { ReactElement } from 'react'
import { developmentAsset } from '../../../build/assets/development-asset'
import { siteData } from '../../../build/assets/site-data'
import { thirdPartyNotices } from '../../../build/notices/third-party-notices'
import { pictureFontFiles } from '../../../build/sources/picture-font-files'
import { entryFormPath, noticesPath } from '../../../catalog/model/links'
import { repositoryProject } from '../../../cli/call/repository-project'
import { NotFoundDocument } from '../../../components/not-found-document'
import { siteDocuments } from '../../../components/pages'
import { readSite } from '../../../disk/content/read-site'
import { readPictureFonts } from '../../../disk/store/picture-store'
import { entryJson } from '../../../site/forms/entry-json'
import { entryMarkdown } from '../../../site/forms/entry-markdown'
import { siteFiles } from '../../../site/forms/site-files'
import { compactJson } from '../../../site/json-text'
import { pictureSize, pictures } from '../../../site/pictures'
import type { SiteContext } from '../../../site/site-context'
import { developmentContent } from '../../development-content.dev'

export const dynamic = 'force-dynamic'

/** In development: everything that the build writes without Next, at the same addresses, from the content as it is now. */
export async function GET(request: Request): Promise<Response> {
  const context = developmentContent()
  const { pathname } = new URL(request.url)
  const inside = pathname.startsWith(`${context.site.basePath}/`)
    ? pathname.slice(context.site.basePath.length)
    : pathname
  const path = decoded(inside)
  const project = repositoryProject()
  const asset = await developmentAsset(path, project.tool.sources, siteData(context))
  // `bytes` is a view of plain memory, which the type of `Response` insists on.
  if (asset !== undefined) return respond(asset.bytes as Uint8Array<ArrayBuffer>, asset.type)
  const look = readSite(project).files.find((file) => file.path === path)
  if (look !== undefined) return respond(look.bytes as Uint8Array<ArrayBuffer>, brandType(path))
  return (
    (await picture(path, context)) ??
    siteFile(path, context) ??
    (await notices(path)) ??
    entryForm(path, context) ??
    (await page(path, context)) ??
    html(<NotFoundDocument context={context} />, 404)
  )
}

async function picture(path: string, context: SiteContext): Promise<Response | undefined> {
  const found = pictures(context).find((known) => known.path === path)
  if (found === undefined) return undefined
  const { renderPicture } = await import('../../../render/picture')
  const bytes = await renderPicture(
    { ...found, siteName: context.site.name, size: pictureSize },
    readPictureFonts(pictureFontFiles(repositoryProject().tool.sources)),
  )
  return respond(bytes as Uint8Array<ArrayBuffer>, 'image/png')
}

function siteFile(path: string, context: SiteContext): Response | undefined {
  const file = siteFiles(context).find((known) => known.path === path)
  return file && respond(file.text(), contentType(path))
}

async function notices(path: string): Promise<Response | undefined> {
  return path === noticesPath
    ? respond(await thirdPartyNotices(repositoryProject().tool.sources), contentType(path))
    : undefined
}

function entryForm(path: string, { site, catalogs }: SiteContext): Response | undefined {
  for (const entry of catalogs.flatMap((catalog) => catalog.entries)) {
    if (path === entryFormPath(entry, 'json')) {
      return respond(compactJson(entryJson(site, entry, catalogs)), contentType(path))
    }
    if (path === entryFormPath(entry, 'md')) return respond(entryMarkdown(site, entry, catalogs), contentType(path))
  }
  return undefined
}

async function page(path: string, context: SiteContext): Promise<Response | undefined> {
  const documents = siteDocuments(context)
  const document =
    documents.find((known) => known.path === path) ?? documents.find((known) => known.path === `${path}/`)
  if (document === undefined) return undefined
  try {
    return await html(document.page())
  } catch (error) {
    // A guide that the check refuses: the author sees why at its address.
    return respond(`${error instanceof Error ? error.message : String(error)}\n`, contentType('.txt'), 500)
  }
}

async function html(document: ReactElement, status = 200): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return respond(`<!DOCTYPE html>${renderToStaticMarkup(document)}\n`, contentType('.html'), status)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // no page has such an address
  }
}

function contentType(path: string): string {
  if (path.endsWith('.json')) return 'application/json; charset=utf-8'
  if (path.endsWith('.md')) return 'text/markdown; charset=utf-8'
  if (path.endsWith('.xml')) return 'application/xml; charset=utf-8'
  return path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
}

function brandType(path: string): string {
  const types = { svg: 'image/svg+xml', png: 'image/png', woff2: 'font/woff2', css: 'text/css; charset=utf-8' }
  const known = Object.entries(types).find(([end]) => path.endsWith(`.${end}`))
  return known?.[1] ?? 'application/octet-stream'
}

function respond(body: BodyInit, type: string, status = 200): Response {
  return new Response(body, { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}
