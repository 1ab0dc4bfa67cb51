import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { EntryDocument } from '../../components/entry-document'
import { FooterContent } from '../../components/layout/site-footer'
import { HeaderContent } from '../../components/layout/site-header'
import type { PageProps } from '../../components/page-props'
import { siteDocuments } from '../../components/pages'
import { entryJson } from '../../site/forms/entry-json'
import { entryMarkdown } from '../../site/forms/entry-markdown'
import { compactJson } from '../../site/json-text'
import { pagesOf } from '../../site/list-pages'
import type { PageSubjects } from '../../site/pages'
import type { SiteContext } from '../../site/site-context'
import { documentText } from '../policy/document-text'
import { scriptsOfClient } from '../policy/scripts-of-client'
import type { FormTexts, PageReuse } from './page-reuse'

export interface DocumentWriting {
  readonly reuse: PageReuse
  /** What pages are made from, as hashes by path. */
  readonly keys: ReadonlyMap<string, string>
  /** Hears the number of entries done. */
  onProgress(done: number): void
}

/** Numbers of entries: all, and those that are as the last build made them. */
export interface WrittenEntries {
  readonly done: number
  readonly reused: number
}

/** The forms of an entry, as files of its folder. */
const entryForms = ['index.html', 'index.json', 'index.md'] as const

/** Writes the three forms of every entry and every other document, or takes over what the last build made of the same. */
export async function writeDocuments(
  content: SiteContext,
  { reuse, keys, onProgress }: DocumentWriting,
): Promise<WrittenEntries> {
  const context = { ...content, frame: renderFrame(content) }
  const allowed = scriptsOfClient(context.site)
  const forms = context.site.isPacked === true ? ['index.html' as const] : entryForms
  let [done, reused] = [0, 0]
  for (const kind of ['entry', 'tombstone'] as const) {
    for (const { path, subject } of pagesOf(kind, context)) {
      const key = keys.get(path)
      const files = forms.map((form) => `${path}${form}`)
      if (key !== undefined && reuse.take(files, key)) reused += 1
      else reuse.write(formTexts({ context, path, subject, allowed }, files), key)
      if (++done % 50 === 0) {
        onProgress(done)
        await new Promise(setImmediate) // lets signals and the other part of the build through
      }
    }
  }
  const others = siteDocuments(context).filter(({ kind }) => kind !== 'entry' && kind !== 'tombstone')
  for (const [index, { file, path, page }] of others.entries()) {
    if (index % 50 === 0) await new Promise(setImmediate)
    const key = keys.get(path)
    if (key === undefined || !reuse.take([file], key))
      reuse.write(new Map([[file, htmlDocument(page(), allowed)]]), key)
  }
  return { done, reused }
}

interface EntryWriting extends PageProps<PageSubjects['entry']> {
  /** Hashes of inline scripts. */
  readonly allowed: readonly string[]
}

function formTexts({ context, path, subject, allowed }: EntryWriting, files: readonly string[]): FormTexts {
  const { site, catalogs } = context
  const { entry } = subject
  const made = {
    'index.html': () => htmlDocument(<EntryDocument context={context} path={path} subject={subject} />, allowed),
    'index.json': () => compactJson(entryJson(site, entry, catalogs)),
    'index.md': () => entryMarkdown(site, entry, catalogs),
  }
  return new Map(entryForms.filter((form) => files.includes(path + form)).map((form) => [path + form, made[form]()]))
}

/** A tenth of the elements of a page, and on all pages the same. */
function renderFrame(context: SiteContext): NonNullable<SiteContext['frame']> {
  return {
    header: renderToStaticMarkup(<HeaderContent context={context} />),
    footer: renderToStaticMarkup(<FooterContent context={context} />),
  }
}

function htmlDocument(page: ReactElement, allowed: readonly string[]): string {
  return documentText(renderToStaticMarkup(page), allowed)
}
