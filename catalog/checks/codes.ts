import type { Entry, Place } from '../model/catalog'
import { entryName } from '../model/entry-name'
import type { Problem } from '../model/problem'
import type { ParsedEntry } from '../parse/parse-entries'
import { checkSlug, longestSlug, type ReservedWords } from '../values/slug'
import type { Check } from './frame/check'

/**
 * Every code of a catalog has a path of its own: legal, not reserved, unique, also where upper and
 * lower case are the same. Two APIs may well write a code in two ways: their short links share a chooser.
 */
export const checkCodes: Check = ({ parsed, addresses }) => {
  const codes = new Map<string, Named>()
  const slugs = new Map<string, Named>()
  return parsed.flatMap((item): Problem[] => {
    if (item.entry.code === '') return []
    const named = nameOf(item, addresses.reserved.inCatalog)
    const problem = repeatedCode(named, codes) ?? badSlug(named) ?? repeatedSlug(named, slugs)
    return problem === undefined ? [] : [problem]
  })
}

/** A code with its path, and where both are, which is looked up where there is something to say: that takes long. */
interface Named {
  readonly entry: Entry
  code(): Place
  slug(): Place
  readonly item: ParsedEntry
  /** What its path may not begin with. */
  readonly reserved: ReservedWords['inCatalog']
}

function nameOf(item: ParsedEntry, reserved: Named['reserved']): Named {
  const { entry } = item
  const code = () => item.locate(['code'])
  return { entry, code, slug: entry.slug === entry.code ? code : () => item.locate(['slug']), item, reserved }
}

function repeatedCode(named: Named, codes: Map<string, Named>): Problem | undefined {
  const { entry, code } = named
  const name = entryName(entry)
  const key = name.toLowerCase()
  const first = codes.get(name) ?? codes.get(key)
  if (!codes.has(name)) codes.set(name, named)
  if (first === undefined) {
    codes.set(key, named)
    return undefined
  }
  if (first.entry.code !== entry.code) {
    // With paths of their own both are found and linked.
    if (first.entry.slug.toLowerCase() !== entry.slug.toLowerCase()) return undefined
    return caseCollision(entry.code, code(), `"${first.entry.code}" in ${at(first.code())}`)
  }
  return {
    kind: 'duplicate-code',
    subject: entry.code,
    place: code(),
    expected: 'each code once in a catalog',
    received: `the same code as in ${at(first.code())}`,
    write:
      'one entry with `variants`, the right code, or where two parts of the API use the code, a `namespace` for each',
  }
}

/** Longest code that has a shorter slug, in bytes. */
const longestCode = 260

function badSlug({ entry, code, slug, item, reserved }: Named): Problem | undefined {
  const bytes = byteLength(entry.code)
  const most = entry.slug === entry.code ? longestSlug : longestCode
  if (bytes > most) {
    const words = { expected: `at most ${most} bytes`, received: `${bytes} bytes`, write: 'a shorter code' }
    return { kind: 'limit', subject: 'code', place: code(), ...words }
  }
  const fault = checkSlug(entry.slug, reserved)
  if (fault === undefined) return undefined
  const suggested = item.assign(['slug'], `"${suggestSlug(entry.code, reserved)}"`)
  const write = entry.slug === entry.code ? `a slug beside the code: ${suggested}` : suggested
  return { ...fault, subject: entry.slug, place: slug(), write }
}

function repeatedSlug(named: Named, slugs: Map<string, Named>): Problem | undefined {
  const { entry, slug, item, reserved } = named
  const key = entry.slug.toLowerCase()
  const first = slugs.get(key)
  if (first === undefined) {
    slugs.set(key, named)
    return undefined
  }
  const isCase = first.entry.slug !== entry.slug
  return {
    kind: isCase ? 'case-collision' : 'duplicate-slug',
    subject: entry.slug,
    place: slug(),
    expected: isCase ? 'paths that differ in more than upper and lower case' : 'a path of its own for each code',
    received: `"${first.entry.slug}" in ${at(first.slug())}`,
    write: `another slug for one of the two: ${item.assign(['slug'], `"${suggestSlug(entry.code, reserved)}-2"`)}`,
  }
}

function caseCollision(subject: string, place: Place, received: string): Problem {
  return {
    kind: 'case-collision',
    subject,
    place,
    expected: 'codes that differ in more than upper and lower case',
    received,
    write: 'the code as the API sends it; where it sends both, a slug of its own for one of them',
  }
}

function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

function suggestSlug(code: string, reserved: Named['reserved']): string {
  const slug = code
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
    .slice(0, 100)
  return slug === '' || checkSlug(slug, reserved) !== undefined ? 'code-1' : slug
}
