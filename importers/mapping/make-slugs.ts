import { defaultSlug } from '../../catalog/model/entry-name'
import { checkSlug, longestSlug, type ReservedWords } from '../../catalog/values/slug'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { FreeNames } from './names/free-names'

/** The code of an entry and the name space that it is in. */
export interface Named {
  readonly code: string
  readonly namespace?: string
}

/** An entry under one name: its name space and code. */
export function entryKey({ code, namespace }: Named): string {
  return namespace === undefined ? code : `${namespace}/${code}`
}

/** What slugs have to keep clear of. */
export interface SlugLimits {
  /** The codes of earlier imports, by name space and code, and the slugs of those that are not what the code makes. */
  readonly earlier: ReadonlyMap<string, string | undefined>
  /** Slugs and aliases that the content has, in lower case, each with the key of its entry. */
  readonly owners: ReadonlyMap<string, string>
  /** Words that no slug may begin with. */
  readonly reserved: ReservedWords['inCatalog']
  /** How codes write the arguments that they carry, if the catalog says so. */
  readonly placeholders?: readonly PlaceholderSyntax[] | undefined
}

/**
 * A slug for each code that cannot be a path itself, or that differs in case only from an earlier one or from what
 * is in the content. Slugs of the last import stay as they were.
 */
export function makeSlugs(entries: readonly Named[], limits: SlugLimits): Map<string, string> {
  const { earlier, owners, reserved, placeholders } = limits
  const former = [...earlier].map(([key, slug]) => (slug ?? defaultSlug({ code: key, placeholders })).toLowerCase())
  const names = new FreeNames([...owners.keys(), ...former])
  const slugs = new Map<string, string>()
  for (const entry of entries) {
    const key = entryKey(entry)
    const plain = defaultSlug({ ...entry, placeholders })
    const isPath = checkSlug(plain, reserved) === undefined
    const kept = earlier.get(key) ?? (earlier.has(key) && isPath ? plain : undefined)
    const wanted = kept ?? (isPath ? plain : readableSlug(entry, reserved))
    const isOwn = kept !== undefined || owners.get(wanted.toLowerCase()) === key
    const stem = wanted.slice(0, longestSlug - 7)
    const slug = isOwn ? wanted : names.take(wanted, (count) => `${stem}-${count}`)
    if (slug !== plain) slugs.set(key, slug)
  }
  return slugs
}

function readableSlug({ code, namespace }: Named, reserved: SlugLimits['reserved']): string {
  const last = wordsOf(lastOfAddress(code))
  const slug = namespace === undefined ? last : `${wordsOf(namespace)}/${last}`
  const fault = checkSlug(slug, reserved)
  if (fault === undefined) return slug
  const safe = fault.kind === 'reserved' ? `${slug}-code` : `code-${slug}`.replace(/\/+/g, '-').slice(0, 100)
  return checkSlug(safe, reserved) === undefined ? safe : `code-${numberOf(code)}`
}

/** The part of an address that names the problem: its last segment that says something. */
function lastOfAddress(code: string): string {
  const path = /^[a-z][a-z0-9+.-]*:(?:\/\/)?(.+)$/i.exec(code)?.[1]
  const isAddress = path !== undefined && /^(?:https?|urn|tag|about):/i.test(code)
  if (!isAddress) return code
  return path.split(/[/#?:]/).findLast((part) => /[a-z0-9]/i.test(part)) ?? code
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
    .slice(0, 100)
    .replace(/[^A-Za-z0-9]+$/, '')
}

/** A number that stands for a text of other scripts, the same each time. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(36)
}
