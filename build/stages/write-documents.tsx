import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Entry } from '../../catalog/model/catalog'
import { EntryDocument } from '../../components/entry-document'
import type { PageProps } from '../../components/page-props'
import { siteDocuments } from '../../components/pages'
import { entryJson } from '../../site/forms/entry-json'
import { entryMarkdown } from '../../site/forms/entry-markdown'
import { compactJson } from '../../site/json-text'
import { pagesOf } from '../../site/list-pages'
import type { PageSubjects } from '../../site/pages'
import type { SiteContext } from '../../site/site-context'
import type { SiteReading } from '../audit/site-reading'
import { documentText } from '../policy/document-text'
import { scriptsOfClient } from '../policy/scripts-of-client'
import { type EntryReuse, entryForms, type FormTexts } from './entry-reuse'

export interface DocumentWriting {
  /** The site that is being made. */
  readonly folder: string
  readonly reuse: EntryReuse
  /** Hears what every other document leads to. */
  readonly reading: SiteReading
  /** What each entry is made from, as a hash. */
  readonly keys: ReadonlyMap<Entry, string>
  /** Hears the number of entries done. */
  onProgress(done: number): void
}

/** Writes the three forms of every entry, or takes them over, and the documents that are no entries. */
export async function writeDocuments(
  context: SiteContext,
  { folder, reuse, reading, keys, onProgress }: DocumentWriting,
): Promise<number> {
  const allowed = scriptsOfClient(context.site)
  let done = 0
  for (const { path, subject } of [...pagesOf('entry', context), ...pagesOf('tombstone', context)]) {
    const target = join(folder, path)
    const key = keys.get(subject.entry)
    if (key === undefined) throw new Error(`${path} has no key.`)
    if (context.site.isPacked === true) {
      const html = htmlDocument(<EntryDocument context={context} path={path} subject={subject} />, allowed)
      mkdirSync(target, { recursive: true })
      writeFileSync(join(target, 'index.html'), html)
      reading.note(`${path}index.html`, html)
    } else if (!reuse.take(path, key, target)) {
      const texts = formTexts({ context, path, subject, allowed })
      mkdirSync(target, { recursive: true })
      for (const form of entryForms) writeFileSync(join(target, form), texts[form])
      reuse.made(path, texts)
    }
    if (++done % 50 === 0) {
      onProgress(done)
      await new Promise(setImmediate) // lets signals and the other part of the build through
    }
  }
  const others = siteDocuments(context).filter(({ kind }) => !isEntryKind(kind))
  for (const [index, { file, page }] of others.entries()) {
    if (index % 50 === 0) await new Promise(setImmediate)
    const path = join(folder, file)
    const html = htmlDocument(page(), allowed)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, html)
    reading.note(file, html)
  }
  return done
}

/** The kinds whose pages are written in all their forms, or taken over. */
function isEntryKind(kind: string): boolean {
  return kind === 'entry' || kind === 'tombstone'
}

interface EntryWriting extends PageProps<PageSubjects['entry']> {
  /** Hashes of inline scripts. */
  readonly allowed: readonly string[]
}

function formTexts({ context, path, subject, allowed }: EntryWriting): FormTexts {
  const { site, catalogs } = context
  const { entry } = subject
  const page = <EntryDocument context={context} path={path} subject={subject} />
  return {
    'index.html': htmlDocument(page, allowed),
    'index.json': compactJson(entryJson(site, entry, catalogs)),
    'index.md': entryMarkdown(site, entry, catalogs),
  }
}

function htmlDocument(page: ReactElement, allowed: readonly string[]): string {
  return documentText(renderToStaticMarkup(page), allowed)
}
