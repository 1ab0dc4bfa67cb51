import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Catalog, Entry } from '../../catalog/catalog'
import { entryJson } from '../../catalog/forms/entry-json'
import { entryMarkdown } from '../../catalog/forms/entry-markdown'
import { jsonText } from '../../catalog/forms/json-text'
import { entryPath } from '../../catalog/links'
import type { SiteContext } from '../../catalog/site-context'
import { EntryDocument } from '../../components/entry-document'
import { siteDocuments } from '../../components/site-documents'

/** Writes the three forms of every entry, and the documents that are no entries. `onProgress` hears the number of entries done. */
export async function writeDocuments(
  folder: string,
  context: SiteContext,
  onProgress: (done: number) => void,
): Promise<number> {
  let done = 0
  for (const catalog of context.catalogs) {
    for (const entry of catalog.entries) {
      writeEntry(folder, context, catalog, entry)
      if (++done % 50 === 0) {
        onProgress(done)
        await new Promise(setImmediate) // lets signals and the other part of the build through
      }
    }
  }
  for (const { file, page } of siteDocuments(context)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, htmlDocument(page()))
  }
  return done
}

function writeEntry(folder: string, context: SiteContext, catalog: Catalog, entry: Entry) {
  const { site, catalogs } = context
  const place = join(folder, entryPath(entry))
  mkdirSync(place, { recursive: true })
  const page = <EntryDocument context={context} catalog={catalog} entry={entry} />
  writeFileSync(join(place, 'index.html'), htmlDocument(page))
  writeFileSync(join(place, 'index.json'), jsonText(entryJson(site, entry, catalogs)))
  writeFileSync(join(place, 'index.md'), entryMarkdown(site, entry, catalogs))
}

function htmlDocument(page: ReactElement): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}\n`
}
