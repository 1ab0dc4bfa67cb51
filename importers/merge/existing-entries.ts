import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Place } from '../../catalog/model/catalog'
import { defaultSlug } from '../../catalog/model/entry-name'
import { splitFrontMatter } from '../../catalog/parse/data/front-matter'
import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { entryKey } from '../mapping/make-slugs'
import { entriesOf, itemsOf, textOf } from '../readers/data/data-node'
import { findTooDeep } from '../readers/data/nesting'
import { readYaml } from '../readers/data/read-yaml'
import { type Loss, lossAt } from '../rows/row'

/** An entry that is in the content folder. */
export interface ExistingEntry {
  readonly key: string
  readonly code: string
  readonly place: Place
  readonly file: SourceFile
  /** Its own slug, where it states one. */
  readonly slug: string | undefined
  readonly aliases: readonly string[]
  readonly isDraft: boolean
  /** Its fields; undefined for an `.mdx` entry, which is a person's alone. */
  readonly fields: ReadonlyMap<string, unknown> | undefined
  /** Where it is in its JSON file. */
  readonly range: { readonly offset: number; readonly length: number }
}

/** An entry of the content whose fields are to be others. */
export interface Update {
  readonly existing: ExistingEntry
  readonly fields: ReadonlyMap<string, unknown>
}

/** The entries of the files of a content folder, by name space and code. */
export function readExisting(files: readonly SourceFile[], losses: Loss[]): Map<string, ExistingEntry> {
  const found = new Map<string, ExistingEntry>()
  for (const file of files) {
    if (/(?:^|\/)(?:catalog|import)\.json$/.test(file.path)) continue
    const entries = file.path.endsWith('.mdx') ? mdxEntry(file) : jsonEntries(file, losses)
    for (const entry of entries) if (!found.has(entry.key)) found.set(entry.key, entry)
  }
  return found
}

function jsonEntries(file: SourceFile, losses: Loss[]): ExistingEntry[] {
  const lines = new LineIndex(file.path, file.text)
  const errors: ParseError[] = []
  const deep = findTooDeep(file.text)
  const root = deep === undefined ? parseTree(file.text, errors, { disallowComments: true }) : undefined
  const list = entryList(root)
  if (list === undefined || errors.length > 0) {
    losses.push(
      lossAt(lines.at(deep ?? errors[0]?.offset ?? 0), 'no file of entries: fix it, or move it away, and import again'),
    )
    return []
  }
  const family = root && property(root, 'family')?.value
  return (list.children ?? []).flatMap((node): ExistingEntry[] => {
    const fields = fieldsOf(node, file.text)
    const code = fields?.get('code')
    if (fields === undefined || typeof code !== 'string') return []
    const namespace = fields.get('namespace')
    if (typeof family === 'string' && !fields.has('family')) fields.set('family', family)
    const key = entryKey({ code, ...(typeof namespace === 'string' ? { namespace } : {}) })
    const range = { offset: node.offset, length: node.length }
    const names = namesOf(fields.get('slug'), fields.get('aliases'))
    const isDraft = fields.get('draft') === true
    return [{ key, code, ...names, isDraft, place: lines.at(node.offset), file, fields, range }]
  })
}

/** The list of entries of a file. */
export function entryList(root: Node | undefined): Node | undefined {
  const list = root && property(root, 'entries')
  return list?.type === 'array' ? list : undefined
}

function property(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1]
}

function fieldsOf(node: Node, text: string): Map<string, unknown> | undefined {
  if (node.type !== 'object') return undefined
  try {
    const value: unknown = JSON.parse(text.slice(node.offset, node.offset + node.length))
    return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}

function mdxEntry(file: SourceFile): ExistingEntry[] {
  const split = splitFrontMatter(file)
  if (!('yaml' in split)) return []
  const { root } = readYaml({ path: file.path, text: `\n${split.yaml.text}` })
  const facts = new Map(entriesOf(root).map(({ key, node }) => [key, textOf(node)]))
  const code = facts.get('code')
  if (code === undefined) return []
  const namespace = facts.get('namespace')
  const key = entryKey({ code, ...(namespace === undefined ? {} : { namespace }) })
  const place = { file: file.path, line: 1, column: 1 }
  const aliases = itemsOf(entriesOf(root).find((fact) => fact.key === 'aliases')?.node).map(textOf)
  const names = namesOf(facts.get('slug'), aliases)
  const isDraft = facts.get('draft') === 'true'
  return [{ key, code, ...names, isDraft, place, file, fields: undefined, range: { offset: 0, length: 0 } }]
}

function namesOf(slug: unknown, aliases: unknown): Pick<ExistingEntry, 'slug' | 'aliases'> {
  const isText = (value: unknown) => typeof value === 'string'
  return { slug: isText(slug) ? slug : undefined, aliases: Array.isArray(aliases) ? aliases.filter(isText) : [] }
}

/** Slugs and aliases of entries in lower case, each with the key of its entry. */
export function ownersOf(
  entries: ReadonlyMap<string, ExistingEntry>,
  placeholders: readonly PlaceholderSyntax[] | undefined,
): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { key, slug, aliases } of entries.values()) {
    for (const name of [slug ?? defaultSlug({ code: key, placeholders }), ...aliases]) {
      if (!owners.has(name.toLowerCase())) owners.set(name.toLowerCase(), key)
    }
  }
  return owners
}
