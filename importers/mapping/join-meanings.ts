import { plainText } from '../../catalog/text/plain-text'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import type { ImportedEntry, ImportedExample, ImportedVariant } from '../rows/imported-entry'
import { beginning, oneLine } from './escape-text'
import { isFilled } from './filled-message'
import { findParams } from './find-placeholders'
import type { Meaning } from './meaning'
import { nameBeside, wordSlug } from './name-lists'
import { FreeNames } from './names/free-names'

/** What the entries of an import share. */
export interface Shared {
  /** How messages write their placeholders; undefined for what is usual. */
  readonly syntaxes: readonly PlaceholderSyntax[] | undefined
  readonly slug: string | undefined
}

/** Longest title and summary that an entry may have. */
const longestTitle = 160
const longestSummary = 300

/** One entry from all rows of a code. Different messages or meanings become variants. */
export function joinMeanings(stated: readonly [Meaning, ...Meaning[]], shared: Shared): ImportedEntry {
  const meanings = withTemplates(stated, shared)
  const [first] = meanings
  const variants = makeVariants(meanings, shared)
  // Beside messages a row without one speaks of the code.
  const ofCode = meanings.filter(({ message }) => message === undefined && meanings.some((other) => other.message))
  const texts = variants.length > 0 ? variantTexts(first, ofCode) : entryTexts(joinTexts(meanings))
  const family = meanings.find((meaning) => meaning.family !== undefined)?.family
  const entry = {
    code: first.code,
    slug: shared.slug,
    namespace: first.namespace,
    statuses: allStatuses(meanings, variants),
    severity: meanings.find(({ severity }) => severity !== undefined)?.severity,
    family: family === undefined ? undefined : wordSlug(family) || undefined,
    title: texts.title,
    summary: texts.summary,
    message: texts.message,
    messages: Object.fromEntries(meanings.flatMap(({ messages }) => [...messages])),
    params: texts.message === undefined ? [] : findParams(texts.message, shared.syntaxes),
    variants,
    causes: makeCauses(variants.length > 0 ? [...new Set([first, ...ofCode])] : meanings),
    solutions: union(meanings, ({ solutions }) => solutions).map((text) => ({ text })),
    examples: titled(
      unionBy(
        meanings,
        ({ examples }) => examples,
        (example) => JSON.stringify(example),
      ),
    ),
    operations: unionBy(
      meanings,
      ({ operations }) => operations,
      (operation) => JSON.stringify(operation),
    ),
    userText: meanings.find(({ userText }) => userText !== undefined)?.userText,
    keywords: union(meanings, ({ keywords }) => [...keywords]),
    aliases: union(meanings, ({ names }) => [...names]),
    since: meanings.find(({ since }) => since !== undefined)?.since,
    deprecated: meanings.find(({ deprecated }) => deprecated !== undefined)?.deprecated,
    retired: meanings.find(({ retired }) => retired !== undefined)?.retired,
    replacedBy: union(meanings, ({ replacedBy }) => [...replacedBy]),
    sections: [
      ...texts.sections,
      ...unionBy(
        meanings,
        ({ sections }) => sections,
        (section) => JSON.stringify(section),
      ),
    ],
    draft: true,
  } as const
  return withoutEmpty(entry)
}

/** In order; first those of the message of the entry, where its variants differ in them. */
function allStatuses(meanings: readonly Meaning[], [first]: readonly ImportedVariant[]): number[] {
  const all = union(meanings, ({ statuses }) => [...statuses]).sort((a, b) => a - b)
  return [...new Set([...(first?.statuses ?? []), ...all])]
}

/** A code with more messages is used for whatever happens. */
const mostTemplates = 20

/** Where one source has a message and another one an example of it, both say the same. */
function withTemplates(
  [first, ...rest]: readonly [Meaning, ...Meaning[]],
  { syntaxes }: Shared,
): [Meaning, ...Meaning[]] {
  const messages = new Set([first, ...rest].flatMap(({ message }) => message ?? []))
  const templates = [...messages].filter((message) => findParams(message, syntaxes).length > 0).slice(0, mostTemplates)
  const put = (meaning: Meaning): Meaning => {
    const { message } = meaning
    const template = message && templates.find((other) => isFilled(other, message, syntaxes))
    return template ? { ...meaning, message: template } : meaning
  }
  return [put(first), ...rest.map(put)]
}

/**
 * Of several meanings each has its own texts; what the first row says itself, and what rows say of the code alone, stays
 * with the entry.
 */
function variantTexts(first: Meaning, ofCode: readonly Meaning[]) {
  const find = (field: 'title' | 'summary') => ofCode.find((meaning) => meaning[field] !== undefined)?.[field]
  const title = first.title ?? find('title')
  const summary = find('summary')
  const texts = entryTexts({ ...first, title, names: new Set(), summary })
  if (title === undefined && first.message === undefined && summary === undefined) return { ...nothing }
  return summary === undefined ? { ...texts, summary: undefined, sections: [] } : texts
}

const nothing = { title: undefined, message: undefined, summary: undefined, sections: [] } as const

/** The texts of rows that mean the same: what one lacks another may have. */
function joinTexts(meanings: readonly [Meaning, ...Meaning[]]): Meaning {
  const [first] = meanings
  const find = (field: 'title' | 'message' | 'summary') =>
    meanings.find((meaning) => meaning[field] !== undefined)?.[field]
  return { ...first, title: find('title'), message: find('message'), summary: find('summary') }
}

/** Title, message and summary within their limits. What is too long for one becomes another, never less. */
function entryTexts({ code, title, message, summary, names }: Meaning) {
  const sections: { heading: string; text: string }[] = []
  let short = title
  let wire = message
  let long = summary
  if (short !== undefined && short.length > longestTitle) {
    if (long === undefined) long = short
    else sections.push({ heading: 'Title', text: short })
    short = undefined
  }
  if (short === undefined && wire === undefined) {
    const sentence = long === undefined ? undefined : firstSentence(long)
    short = sentence ?? nameBeside(code, names) ?? code
    // A link leads somewhere, which no title says.
    if (long !== undefined && !long.includes('](') && plainText(long) === short) long = undefined
  }
  if (long !== undefined && (long.length > longestSummary || long.includes('\n'))) {
    const line = oneLine(long)
    // What begins a block of Markdown means something else within a line.
    if (line.length > longestSummary || /\n\s*\n|^\s*(?:[-*+>#|=]|\d+[.)]|```|~~~|\[[^\]]*\]:)/m.test(long)) {
      sections.unshift({ heading: 'Description', text: long })
      long = undefined
    } else long = line
  }
  if (wire?.trim() === '') wire = undefined
  return {
    title: short === undefined ? undefined : beginning(short, longestTitle),
    message: wire,
    summary: long,
    sections,
  }
}

/** The first sentence of a text as a title: its words without markup, where they are few enough. */
function firstSentence(text: string): string | undefined {
  const [first = ''] = text.split(/\n\s*\n/)
  const paragraph = /^(?:```|\|)/.test(first) ? '' : oneLine(plainText(first))
  if (paragraph === '') return undefined
  if (paragraph.length <= longestTitle) return paragraph
  const end = /[.!?](?=\s)/.exec(paragraph)
  const sentence = end === null ? paragraph : paragraph.slice(0, end.index + 1)
  if (sentence.length <= longestTitle) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', longestTitle - 2)).slice(0, longestTitle - 1)}…`
}

function makeVariants(meanings: readonly Meaning[], { syntaxes }: Shared): ImportedVariant[] {
  const distinct = new Map<string, Meaning>()
  const hasMessage = meanings.some(({ message }) => message !== undefined)
  const textOf = ({ message, title, summary }: Meaning) => (hasMessage ? message : (title ?? summary))
  for (const meaning of meanings) {
    const text = textOf(meaning)
    if (text !== undefined && !distinct.has(text)) distinct.set(text, meaning)
  }
  if (distinct.size < 2) return []
  const all = union(meanings, ({ statuses }) => [...statuses])
  const ids = new FreeNames()
  return [...distinct].map(([text, meaning], index) => {
    const { message, summary, when, names } = meaning
    const own = union(
      meanings.filter((other) => textOf(other) === text),
      ({ statuses }) => [...statuses],
    ).sort((a, b) => a - b)
    const title = meaning.title ?? (names.size === 0 ? undefined : [...names][0])
    const words =
      wordSlug([...names][0] ?? message ?? meaning.title ?? summary ?? '')
        .split('-')
        .slice(0, 6)
        .join('-') || `meaning-${index + 1}`
    const params = message === undefined ? [] : findParams(message, syntaxes)
    return withoutEmpty({
      id: ids.take(words),
      title,
      message,
      params,
      statuses: own.length === all.length ? [] : own,
      when: when ?? summary,
      causes: index === 0 ? [] : makeCauses([meaning]),
    })
  })
}

function makeCauses(meanings: readonly Meaning[]) {
  return meanings.flatMap(({ causes, fixes }) => causes.map((text, index) => withoutEmpty({ text, fix: fixes[index] })))
}

/** Examples whose titles are each their own. */
function titled(examples: readonly ImportedExample[]): ImportedExample[] {
  const seen = new Map<string, number>()
  return examples.map((example) => {
    const count = (seen.get(example.title) ?? 0) + 1
    seen.set(example.title, count)
    return count === 1 ? example : { ...example, title: `${example.title} (${count})` }
  })
}

function union<T>(meanings: readonly Meaning[], pick: (meaning: Meaning) => readonly T[]): T[] {
  return [...new Set(meanings.flatMap(pick))]
}

function unionBy<T>(
  meanings: readonly Meaning[],
  pick: (meaning: Meaning) => readonly T[],
  key: (item: T) => string,
): T[] {
  return [...new Map(meanings.flatMap(pick).map((item) => [key(item), item])).values()]
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The object without fields that say nothing: undefined, an empty list, an empty map. */
function withoutEmpty<T extends object>(value: T): Present<T> {
  const kept = Object.entries(value).filter(
    ([, item]) => item !== undefined && !(typeof item === 'object' && Object.keys(item).length === 0),
  )
  return Object.fromEntries(kept) as Present<T> // the fields that were kept, under the keys that they had
}
