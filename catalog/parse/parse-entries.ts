import type { z } from 'zod'
import type { Entry, Place } from '../model/catalog'
import {
  type AuthoredEntry,
  completeEntrySchema,
  entriesFileSchema,
  entrySchema,
  entryWithVariantsSchema,
  mostEntries,
} from '../model/entry-schema'
import type { DataPath } from '../model/located'
import { isError, type Problem } from '../model/problem'
import { parseEntryBody } from './body/parse-entry-body'
import { withBody } from './body/with-body'
import { splitFrontMatter } from './data/front-matter'
import { parseJson } from './data/parse-json'
import { parseYaml } from './data/parse-yaml'
import type { SourceFile } from './data/source-file'
import { entryOf, type Home } from './entry-of'
import { filled, silenced, soundEntry } from './sound-entry'
import { validate } from './validate'
import { askedProblems, type EntryContext, wholeEntryProblems } from './whole-entry-problems'
import { asRecord, isRecord, withoutNulls } from './without-nulls'

/** An entry with the data it came from, so that later checks can name a place in it. */
export interface ParsedEntry {
  readonly entry: Entry
  /**
   * Whether the whole entry fits the schema. Where it does not, `entry` has its sound fields, and
   * instead of the others something that says nothing ('', 0, an empty list): enough for checks
   * to find what else is wrong, never to be published.
   */
  readonly isComplete: boolean
  /** Whether a status is there that could not be read. */
  readonly isStatusUnread: boolean
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
  /** Whether entries may be in the file that are not among `parsed`. */
  readonly isPartial: boolean
}

/** Reads the entries of one file, JSON or MDX. Never throws; a bad entry does not hide the others. */
export function parseEntries(file: SourceFile, home: Home): ParsedEntries {
  return file.path.endsWith('.mdx') ? parseMdxEntry(file, home) : parseJsonEntries(file, home)
}

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
  const front = asRecord(located?.value)
  const body = parseEntryBody(file.path, split.body, { lineOffset: split.bodyLine, isDraft: front.draft === true })
  if (located === undefined) return unparsed([...problems, ...body.problems], split.yaml.text)
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

interface Finished {
  readonly parsed: ParsedEntry
  readonly problems: readonly Problem[]
}

function finish(raw: Record<string, unknown>, { located, base, home, unsound }: EntryContext): Finished {
  // A field of which a problem is known already is not judged a second time.
  const value = filled(withoutNulls(raw), unsound)
  const { status, statuses } = value
  const lacking = askedProblems(value, { located, base, home, unsound })
  const checked = validate<AuthoredEntry>(schemaFor(value), value, located, base)
  const own = checked.value === undefined ? [] : wholeEntryProblems(checked.value, { located, base, home, unsound })
  const isComplete = checked.value !== undefined && unsound.size === 0 && ![...lacking, ...own].some(isError)
  const fields = checked.value ?? soundEntry(value)
  // Without its status nobody can say which response is the right one.
  const isWithoutStatus = lacking.some(({ subject }) => subject === 'status')
  const silent = isWithoutStatus ? new Set<keyof AuthoredEntry>([...unsound, 'examples']) : unsound
  const entry = entryOf(isComplete ? fields : silenced(fields, silent), home, located.locate(base))
  return {
    parsed: {
      entry,
      isComplete,
      isStatusUnread:
        (isSet(status) || isSet(statuses)) && fields.status === undefined && fields.statuses === undefined,
      locate: (path) => located.locate([...base, ...path]),
      assign: (path, text) => located.assign([...base, ...path], text),
    },
    problems: [...lacking, ...checked.problems, ...own],
  }
}

function schemaFor({ draft, variants }: Readonly<Record<string, unknown>>): z.ZodType<AuthoredEntry> {
  if (draft === true) return entrySchema
  return Array.isArray(variants) && variants.length > 0 ? entryWithVariantsSchema : completeEntrySchema
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
