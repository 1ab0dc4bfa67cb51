import { entryPath } from '../../catalog/address/links'
import type { Entry } from '../../catalog/model/catalog'
import { pagesOf } from '../list-pages'
import type { SiteContent } from '../site-context'

/** A form of a code at an address that the code no longer has, and where the form is now. */
export interface FormerForm {
  /** `/shop/OLD/index.json` */
  readonly from: string
  readonly to: string
  readonly form: 'json' | 'md'
  readonly entry: Entry
}

/**
 * The forms of renamed codes at their former addresses, beside the pages that lead on: an API that was released before the
 * renaming links to them (`describedby`). A packed site has never had any there.
 */
export function formerForms(content: SiteContent): FormerForm[] {
  if (content.site.isPacked === true) return []
  const byPath = new Map(
    content.catalogs.flatMap(({ entries }) => entries).map((entry) => [entryPath(entry), entry] as const),
  )
  const former = new Map(pagesOf('alias', content).map(({ path, subject }) => [path, subject.entry]))
  for (const { path, subject } of pagesOf('moved', content)) {
    const entry = byPath.get(subject.to)
    if (entry !== undefined) former.set(path, entry)
  }
  return [...former].flatMap(([path, entry]) =>
    (['json', 'md'] as const).map((form) => {
      const file = `index.${form}`
      return { from: path + file, to: entryPath(entry) + file, form, entry }
    }),
  )
}
