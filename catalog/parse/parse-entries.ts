import type { Entry, Place } from '../model/catalog'
import { type AuthoredEntry, entriesFileSchema, entrySchema, mostEntries } from '../model/entry-schema'
import type { DataPath, Located } from '../model/located'
import type { Problem } from '../model/problem'
import { type ProseField, placeKey } from './body-draft'
import { splitFrontMatter } from './front-matter'
import { parseEntryBody } from './parse-entry-body'
import { parseJson } from './parse-json'
import { parseYaml } from './parse-yaml'
import { soundFields } from './sound-fields'
import type { SourceFile } from './source-file'
import { validate } from './validate'
import { asRecord, isRecord, withoutNulls } from './without-nulls'

/** An entry with the data it came from, so that later checks can name a place in it. */
export interface ParsedEntry {
  readonly entry: Entry
  /**
   * Whether the whole entry fits the schema. Where it does not, `entry` has its sound fields, and
   * in place of the others something that says nothing ('', 0, an empty list): enough for checks
   * to find what else is wrong, never to be published.
   */
  readonly isComplete: boolean
  /** Place of a field of the entry. */
  locate(path: DataPath): Place
  /** How a value is written there: see `Located`. */
  assign(path: DataPath, value: string): string
}

export interface ParsedEntries {
  readonly parsed: readonly ParsedEntry[]
  readonly problems: readonly Problem[]
  /** Codes in a file that could not be parsed: they exist, so pointing to them is no second problem. */
  readonly unread: readonly string[]
  /** Whether entries may stand in the file that are not among `parsed`. */
  readonly isPartial: boolean
}

/** Reads the entries of one file, JSON or MDX. Never throws; a bad entry does not hide the others. */
export function parseEntries(file: SourceFile, catalog: string, placeholders?: Entry['placeholders']): ParsedEntries {
  const home = { catalog, ...(placeholders !== undefined && { placeholders }) }
  return file.path.endsWith('.mdx') ? parseMdxEntry(file, home) : parseJsonEntries(file, home)
}

/** What every entry of a catalog has from it. */
type Home = Pick<Entry, 'catalog' | 'placeholders'>

function parseJsonEntries(file: SourceFile, home: Home): ParsedEntries {
  const { located, problems } = parseJson(file)
  if (located === undefined) return unparsed(problems, file.text)
  const { $schema, family, ...rest } = asRecord(located.value)
  const value = isRecord(located.value) ? { ...rest, ...withoutNulls({ $schema, family }) } : located.value
  const whole = validate(entriesFileSchema, value, located)
  const { entries } = rest
  if (!Array.isArray(entries) || entries.length > mostEntries) {
    return unparsed(whole.problems, file.text)
  }
  const isFamilyBad = isSet(family) && !entrySchema.shape.family.safeParse(family).success
  const shared = { located, home, unsound: new Set<keyof AuthoredEntry>(isFamilyBad ? ['family'] : []) }
  const results: Finished[] = []
  let count = 0
  for (const [index, raw] of entries.entries()) {
    // What is wrong with so many is wrong with the file: to judge the others as well would take minutes.
    if (count > mostJudged) {
      const read = collect(results, [...whole.problems, endOfCheck(located.locate(['entries', index]))])
      return { ...read, unread: mentionedCodes(file.text), isPartial: true }
    }
    if (!isRecord(raw)) continue
    const finished = finish(withFamily(raw, family), { ...shared, base: ['entries', index] })
    results.push(finished)
    count += finished.problems.length
  }
  return { ...collect(results, whole.problems), isPartial: results.length < entries.length }
}

/** Problems of the entries of one file after which nothing more is judged. */
const mostJudged = 10_000

function endOfCheck(place: Place): Problem {
  return {
    kind: 'limit',
    subject: 'file',
    place,
    expected: `at most ${mostJudged} problems in its entries`,
    received: 'more, so nothing from here on is checked',
    write: 'what the other problems say, then check again',
  }
}

function parseMdxEntry(file: SourceFile, home: Home): ParsedEntries {
  const split = splitFrontMatter(file)
  if ('kind' in split) return unparsed([split], file.text)
  const { located, problems } = parseYaml(split.yaml)
  const body = parseEntryBody(file.path, split.body, split.bodyLine)
  if (located === undefined) return unparsed([...problems, ...body.problems], split.yaml.text)
  const front = asRecord(located.value)
  const stray = Object.keys(body.value).filter((key) => Object.hasOwn(front, key))
  const strayProblems = stray.map(
    (key): Problem => ({
      kind: 'unknown-field',
      subject: key,
      place: located.locate([key], true),
      expected: `${key} as a section of the text`,
      received: `${key} in the front matter`,
      write: key === 'sections' ? '## Your heading' : `## ${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    }),
  )
  const context = { located: withBody(located, body.places), home, base: [], unsound: body.unsound }
  return collect([finish({ ...front, ...body.value }, context)], [...body.problems, ...strayProblems])
}

interface Context {
  readonly located: Located
  readonly base: DataPath
  readonly home: Home
  /** Fields of which a problem is known already. */
  readonly unsound: ReadonlySet<keyof AuthoredEntry>
}

interface Finished {
  readonly parsed: ParsedEntry
  readonly problems: readonly Problem[]
}

function finish(raw: Record<string, unknown>, { located, base, home, unsound }: Context): Finished {
  // A field of which a problem is known already is not judged a second time.
  const value = { ...withoutNulls(raw), ...pick(fillers, unsound) }
  const checked = validate(entrySchema, value, located, base)
  const isComplete = checked.value !== undefined && unsound.size === 0
  const fields = isComplete ? checked.value : { ...soundEntry(value), ...pick(silence, unsound) }
  const entry: Entry = { ...fields, ...home, slug: fields.slug ?? fields.code, place: located.locate(base) }
  return {
    parsed: {
      entry,
      isComplete,
      locate: (path) => located.locate([...base, ...path]),
      assign: (path, text) => located.assign([...base, ...path], text),
    },
    problems: checked.problems,
  }
}

/** Fields that say nothing: no check finds a fault in them. */
const silence = {
  code: '',
  status: 0,
  family: '',
  title: '',
  summary: '',
  messageSource: 'documented',
  params: [],
  causes: [],
  solutions: [],
  examples: [],
  retry: { rule: 'never', note: '' },
  actors: [],
  ask: [],
  related: [],
  confusedWith: [],
  keywords: [],
  aliases: [],
  replacedBy: [],
  splitInto: [],
  sections: [],
  notSecret: [],
} satisfies AuthoredEntry

/** Fields that fit the schema, in place of prose or a family that could not be read. */
const fillers: Partial<Record<keyof AuthoredEntry, unknown>> = {
  family: 'x',
  causes: [{ text: '-' }, { text: '-' }],
  solutions: [{ text: '-' }, { text: '-' }],
  examples: [{ title: '-', source: 'illustrative', request: '-', response: '-' }],
  sections: [],
} satisfies Partial<Record<ProseField | 'family', unknown>>

/** What can be told of an entry of which a field does not fit the schema. */
function soundEntry(value: Readonly<Record<string, unknown>>): AuthoredEntry {
  const sound = soundFields(entrySchema.shape, value)
  const entry: AuthoredEntry = { ...silence, ...sound }
  const has = (key: string) => Object.hasOwn(sound, key)
  // Fields that mean something only together.
  if (!has('code') || !has('status')) entry.examples = []
  if (value.message !== undefined && !has('message')) entry.params = []
  if (!has('params')) delete entry.message
  if (value.slug !== undefined && !has('slug')) {
    entry.code = ''
    entry.examples = []
  }
  return entry
}

function collect(results: readonly Finished[], problems: readonly Problem[]): ParsedEntries {
  return {
    parsed: results.map((result) => result.parsed),
    problems: [...problems, ...results.flatMap((result) => result.problems)],
    unread: [],
    isPartial: false,
  }
}

function unparsed(problems: readonly Problem[], text: string): ParsedEntries {
  return { parsed: [], problems, unread: mentionedCodes(text), isPartial: true }
}

/** The codes that a text defines or names, as far as they can be told without parsing it. */
function mentionedCodes(text: string): string[] {
  const found = text.matchAll(/"code"\s*:\s*"([^"\r\n]{1,260})"|^code\s*:\s*["']?([^"'\s]{1,260})/gm)
  return [...found].map((match) => match[1] ?? match[2] ?? '')
}

function withFamily(raw: Record<string, unknown>, family: unknown): Record<string, unknown> {
  return isSet(family) && !isSet(raw.family) ? { ...raw, family } : raw
}

function isSet(value: unknown) {
  return value !== undefined && value !== null
}

function pick<T extends object>(table: T, keys: ReadonlySet<PropertyKey>): Partial<T> {
  // The keys of a table are its own, and each value is that of its key.
  return Object.fromEntries(Object.entries(table).filter(([key]) => keys.has(key))) as Partial<T>
}

/** Places of the body come before those of the front matter, and its labels are written as text. */
function withBody(front: Located, places: ReadonlyMap<string, Place>): Located {
  const ofBody = (path: DataPath): Place | undefined => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(placeKey(path.slice(0, length)))
      if (place !== undefined) return place
    }
    return undefined
  }
  return {
    value: front.value,
    written: (path) => front.written(path),
    locateCharacter: (path, offset) => (ofBody(path) === undefined ? front.locateCharacter?.(path, offset) : undefined),
    locate: (path, key) => ofBody(path) ?? front.locate(path, key),
    assign(path, value) {
      const key = path.at(-1)
      if (ofBody(path) === undefined || typeof key !== 'string') return front.assign(path, value)
      const label = `${key.charAt(0).toUpperCase()}${key.slice(1)}`
      if (path.length === 1) return `another item under \`## ${label}\``
      return `${label}: ${value.replace(/^"|"$/g, '')}`
    },
  }
}
