import { applyEdits, modify } from 'jsonc-parser'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { hasReference } from '../../catalog/text/hidden-reference'
import { findMarkdownFault } from '../../catalog/text/markdown-limit'
import { findUnsafeOffset, hasVisibleCharacter } from '../../catalog/text/unsafe-character'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { beginning } from '../mapping/escape-text'
import type { ExistingCatalog } from '../merge/existing-catalog'
import type { Merged } from '../merge/merge-entries'

/** What `catalog.json` is made from. */
export interface CatalogFacts {
  /** Slug of the catalog. */
  readonly catalog: string
  /** Path of its folder. */
  readonly folder: string
  /** What the sources call the API, if they do. */
  readonly title: string | undefined
  readonly before: ExistingCatalog | undefined
  /** Where the folder of JSON Schemas is, seen from the catalog, if there is one. */
  readonly schemas: string | undefined
  /** The name of each family as the source writes it, by its slug. */
  readonly families: ReadonlyMap<string, string>
  readonly placeholders: readonly PlaceholderSyntax[]
}

/**
 * `catalog.json` after an import: a new one, or the one that is there with the families that are missing in it and
 * room for the drafts that came in. All else in it stays letter by letter.
 */
export function catalogFile(merged: Merged, facts: CatalogFacts): SourceFile {
  const { added, updates, drafts } = merged
  const used = new Set([...added.map(({ family }) => family), ...updates.map(({ fields }) => fields.get('family'))])
  const families = [...used].flatMap((slug) => (typeof slug === 'string' ? familyOf(slug, facts) : []))
  if (facts.before === undefined) return newFile(facts, families, drafts.after)
  return changedFile(facts.before, families, draftLimit(merged, facts.before))
}

/**
 * How many drafts `catalog.json` allows after an import: room for those that it brought, and never more than there are.
 * Undefined where that stays as it is. People may only make them fewer.
 */
export function draftLimit({ drafts }: Merged, { drafts: limit }: ExistingCatalog): number | undefined {
  if (limit === undefined) return undefined
  const wanted = Math.min(drafts.after, limit + drafts.after - drafts.before)
  return wanted > limit ? wanted : undefined
}

interface Family {
  readonly slug: string
  readonly name: string
  readonly summary: string
}

function newFile(facts: CatalogFacts, families: readonly Family[], drafts: number) {
  const { folder, placeholders, schemas } = facts
  const name = nameOf(facts)
  const stated = {
    ...schemaOf(schemas, 'catalog'),
    name,
    summary: `The errors of ${name}.`,
    ...(families.length === 0 ? {} : { families }),
    ...(placeholders.length === 0 ? {} : { placeholders }),
    ...(drafts === 0 ? {} : { drafts }),
  }
  return { path: `${folder}/catalog.json`, text: `${JSON.stringify(stated, undefined, 2)}\n` }
}

/** What editors check a file by. */
export function schemaOf(schemas: string | undefined, name: 'catalog' | 'entries') {
  return schemas === undefined ? {} : { $schema: `${schemas}/${name}.schema.json` }
}

function changedFile(before: ExistingCatalog, families: readonly Family[], drafts: number | undefined): SourceFile {
  const { path } = before.file
  let { text } = before.file
  const set = (field: (string | number)[], value: unknown, isArrayInsertion = false) => {
    const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: /^ +/m.exec(text)?.[0].length ?? 2 }
    text = applyEdits(text, modify(text, field, value, { formattingOptions, isArrayInsertion }))
  }
  const missing = families.filter(({ slug }) => !before.families.includes(slug))
  if (before.families.length === 0 && missing.length > 0) set(['families'], missing)
  else for (const [index, family] of missing.entries()) set(['families', before.families.length + index], family, true)
  if (drafts !== undefined) set(['drafts'], drafts)
  return { path, text }
}

function familyOf(slug: string, facts: CatalogFacts): Family {
  const written = beginning(facts.families.get(slug) ?? slug, 80).trim()
  const name = isName(written) ? written : slug
  return { slug, name, summary: `Errors of ${nameOf(facts)}${isPlain(name) ? `: ${name}` : ''}.` }
}

/** Whether a text can be the name of a family as it is. */
function isName(text: string): boolean {
  const isSeen = hasVisibleCharacter(text) && findUnsafeOffset(text, 'name') === undefined
  return isSeen && !hasReference(text) && findMarkdownFault(text) === undefined
}

/** Only plain words can be a part of a sentence in Markdown. */
function isPlain(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ,.'&()/-]*$/u.test(name) && !/www|:\/\//i.test(name)
}

/** The name of the catalog: the title of the API as it is written, or else its slug in words. */
function nameOf({ catalog, title }: CatalogFacts): string {
  if (title !== undefined && title.length <= 80 && isName(title) && isPlain(title)) return title
  const words = catalog.split('-').join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
