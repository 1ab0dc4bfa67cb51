import type { ReactElement } from 'react'
import { entryFormPath } from '../../catalog/address/links'
import { siteDocuments } from '../../components/pages'
import { readPictureKit } from '../../disk/store/picture-store'
import { nearWordsPath } from '../../site/assets'
import { entryJson } from '../../site/forms/entry-json'
import { entryMarkdown } from '../../site/forms/entry-markdown'
import { siteFiles } from '../../site/forms/site-files'
import { compactJson } from '../../site/json-text'
import { pictureSize, pictures } from '../../site/pictures'
import type { SiteContext } from '../../site/site-context'
import { siteData } from '../assets/site-data'
import { documentText } from '../policy/document-text'
import { scriptsOfClient } from '../policy/scripts-of-client'
import { agentFiles } from '../stages/agent-files'
import type { DevelopmentState } from './development-content'
import type { DevelopmentTool, MakeFile, SiteFiles } from './development-tool'

/** Every file of the site, as the build writes it, each made when it is asked for. */
export function developmentFiles({ context, brandFiles }: DevelopmentState, tool: DevelopmentTool): SiteFiles {
  const data = siteData(context)
  const { assets } = context
  return new Map<string, MakeFile>([
    ...siteDocuments(context).map(({ file, page }) => [file, () => renderDocument(page(), context, tool)] as const),
    ...entryForms(context),
    ...[...siteFiles(context), ...agentFiles(context)].map(({ path, text }) => [path, text] as const),
    ...pictureFiles(context, tool),
    ...brandFiles.map(({ path, bytes }) => [path, () => bytes] as const),
    [assets['search-index.json'], data['search-index']],
    [nearWordsPath, data['near-words']],
    [assets['addresses.json'], data.addresses],
    ...tool.files(context),
  ])
}

/** The text of a document. */
export async function renderDocument(
  page: ReactElement,
  { site }: SiteContext,
  tool: DevelopmentTool,
): Promise<string> {
  return documentText(await tool.render(page), scriptsOfClient(site))
}

function entryForms({ site, catalogs }: SiteContext): [string, MakeFile][] {
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  return entries.flatMap((entry): [string, MakeFile][] => [
    [entryFormPath(entry, 'json'), () => compactJson(entryJson(site, entry, catalogs))],
    [entryFormPath(entry, 'md'), () => entryMarkdown(site, entry, catalogs)],
  ])
}

function pictureFiles(context: SiteContext, tool: DevelopmentTool): [string, MakeFile][] {
  const drawing = { siteName: context.site.name, size: pictureSize }
  return pictures(context).map((picture) => [
    picture.path,
    async () => {
      const { renderPicture } = await import('../../render/picture')
      return renderPicture({ ...picture, ...drawing }, readPictureKit(tool.pictureFiles()))
    },
  ])
}
