import { defaultSlug } from '../../catalog/model/entry-name'
import { checkSlug, longestSlug, type ReservedWords } from '../../catalog/model/slug'
import type { PlaceholderSyntax } from '../../catalog/model/vocabulary'

/** The code of an entry and the name space that it stands in. */
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
  /** Slugs of the last import by name space and code. */
  readonly earlier: ReadonlyMap<string, string>
  /** How the catalog writes placeholders, if it says so: a code may have some. */
  readonly placeholders: readonly PlaceholderSyntax[] | undefined
  /** Words that no slug may begin with. */
  readonly reserved: ReservedWords['inCatalog']
}

/**
 * A slug for each code that cannot be a path itself, or that differs from an earlier one in case only.
 * Slugs of the last import stay as they were.
 */
export function makeSlugs(
  entries: readonly Named[],
  { earlier, placeholders, reserved }: SlugLimits,
): Map<string, string> {
  const taken = new Set([...earlier.values()].map((slug) => slug.toLowerCase()))
  const slugs = new Map<string, string>()
  for (const entry of entries) {
    const key = entryKey(entry)
    const plain = defaultSlug({ ...entry, ...(placeholders === undefined ? {} : { placeholders }) })
    const kept = earlier.get(key)
    if (kept !== undefined) {
      // A slug that is the key itself was none of its own.
      if (kept !== plain && kept !== key) slugs.set(key, kept)
      continue
    }
    const wanted = checkSlug(plain, reserved) === undefined ? plain : readableSlug(entry, reserved)
    let slug = wanted
    for (let count = 2; taken.has(slug.toLowerCase()); count++) slug = `${wanted.slice(0, longestSlug - 5)}-${count}`
    taken.add(slug.toLowerCase())
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
