import { escapeUnsafe } from '../text/unsafe-character'
import type { Place } from './catalog'

/** What stands behind a problem: where, what was expected, what was found, what to write instead. */
interface ProblemBody {
  readonly place: Place
  /** The thing that the sentence names: a field, a code, a heading, a file. */
  readonly subject: string
  readonly expected: string
  readonly received: string
  readonly write: string
}

const sentences = {
  syntax: (subject) => `Cannot parse this ${subject}`,
  encoding: (subject) => `Cannot decode "${subject}"`,
  limit: (subject) => `Cannot accept this ${subject}: it is over a limit`,
  'duplicate-key': (subject) => `Cannot take the key "${subject}" twice`,
  'unknown-field': (subject) => `Cannot use the field "${subject}"`,
  'missing-field': (subject) => `Cannot do without "${subject}"`,
  'bad-field': (subject) => `Cannot read "${subject}"`,
  'too-few': (subject) => `Cannot accept so few items in "${subject}"`,
  'needless-draft': (subject) => `Cannot call "${subject}" a draft: it is complete`,
  'too-many-drafts': (subject) => `Cannot accept more drafts in "${subject}"`,
  'fewer-drafts': (subject) => `Cannot allow more drafts in "${subject}" than there are`,
  'duplicate-variant': (subject) => `Cannot give the variant "${subject}" twice`,
  'empty-variant': (subject) => `Cannot tell what the variant "${subject}" is`,
  'variant-status': (subject) => `Cannot give the variant "${subject}" a status that its code does not have`,
  'same-message': (subject) => `Cannot tell the variant "${subject}" by its message`,
  'bad-language': (subject) => `Cannot tell which language "${subject}" is`,
  'other-placeholders': (subject) => `Cannot match the message in "${subject}" with the other messages`,
  'missing-section': (subject) => `Cannot find the section "${subject}"`,
  'bad-section': (subject) => `Cannot read the section "${subject}"`,
  'unused-file': (subject) => `Cannot use the file "${subject}"`,
  'no-catalogs': (subject) => `Cannot find a catalog in "${subject}"`,
  'empty-catalog': (subject) => `Cannot publish the catalog "${subject}" without an entry`,
  'duplicate-code': (subject) => `Cannot define the code "${subject}" twice`,
  'case-collision': (subject) => `Cannot tell "${subject}" from a code that differs in case only`,
  'duplicate-slug': (subject) => `Cannot give the path "${subject}" twice`,
  'bad-slug': (subject) => `Cannot make a URL from "${subject}"`,
  reserved: (subject) => `Cannot use the reserved path "${subject}"`,
  'unknown-code': (subject) => `Cannot point to "${subject}"`,
  'unknown-family': (subject) => `Cannot find the family "${subject}"`,
  'empty-family': (subject) => `Cannot publish the family "${subject}" without a code`,
  'example-http': (subject) => `Cannot read ${subject} as HTTP text`,
  'example-json': (subject) => `Cannot read the body of ${subject} as JSON`,
  'example-status': (subject) => `Cannot accept ${subject}: its status is not the entry’s`,
  'example-code': (subject) => `Cannot accept ${subject}: it does not carry the entry’s code`,
  'example-envelope': (subject) => `Cannot accept ${subject}: its body is not the catalog’s envelope`,
  'example-message': (subject) => `Cannot match the message in ${subject} with the messages of the code`,
  'example-header': (subject) => `Cannot do without a header field in ${subject}`,
  'example-challenge': (subject) => `Cannot read the challenge in ${subject}`,
  'example-id': (subject) => `Cannot give the ID that the request asks for to ${subject}`,
  'example-phrase': (subject) => `Cannot give the status of ${subject} another name than elsewhere in the catalog`,
  'example-host': (subject) => `Cannot reach the host of ${subject}`,
  'example-body': (subject) => `Cannot match the body of ${subject} with its header fields`,
  'example-cause': (subject) => `Cannot find "${subject}" in the request`,
  'example-corrected': (subject) => `Cannot tell ${subject} from what it corrects`,
  'unlisted-fact': (subject) => `Cannot find "${subject}" among the facts of the catalog`,
  'same-user-text': (subject) => `Cannot tell the end user the same in "${subject}" as elsewhere in the entry`,
  'never-again': (subject) => `Cannot promise another attempt with the retry rule "${subject}"`,
  'bad-ledger': (subject) => `Cannot read the address ${subject}`,
  'lost-url': (subject) => `Cannot give up the address "${subject}": it was published`,
  'bad-move': (subject) => `Cannot lead the address "${subject}" on`,
  'unknown-moment': (subject) => `Cannot tell when "${subject}" is`,
  'lifecycle-order': (subject) => `Cannot follow the life of "${subject}": it goes backwards`,
  'retired-no-date': (subject) => `Cannot say since when "${subject}" is retired`,
  'replacement-cycle': (subject) => `Cannot find the end of the replacements of "${subject}"`,
  placeholder: (subject) => `Cannot publish the placeholder "${subject}" without a param`,
  param: (subject) => `Cannot match the param "${subject}" with the message`,
  'catch-all-message': (subject) => `Cannot find a code by the message "${subject}"`,
  'note-without-message': (subject) => `Cannot show "${subject}" without a message`,
  'lone-brace': (subject) => `Cannot tell what "${subject}" in the message belongs to`,
  stub: (subject) => `Cannot publish a stub in "${subject}"`,
  'shared-text': (subject) => `Cannot publish the same causes and solutions for "${subject}" and another code`,
  'repeated-step': (subject) => `Cannot tell a step of "${subject}" from a fix`,
  'repeated-phrase': (subject) => `Cannot use the phrase "${subject}" twice`,
  'phrase-code': (subject) => `Cannot use a code in the phrase "${subject}"`,
  'dead-link': (subject) => `Cannot follow the link "${subject}"`,
  'unsafe-text': (subject) => `Cannot publish the character ${subject}`,
  'unsafe-link': (subject) => `Cannot publish the link "${subject}"`,
  secret: (subject) => `Cannot publish what looks like ${subject}`,
  'guide-code': (subject) => `Cannot run the code "${subject}"`,
  'unknown-component': (subject) => `Cannot find the component "${subject}"`,
  'bad-component': (subject) => `Cannot show "${subject}" like this`,
  'unknown-attribute': (subject) => `Cannot use the attribute "${subject}"`,
  'raw-html': (subject) => `Cannot use the HTML "${subject}"`,
  'unknown-language': (subject) => `Cannot highlight the language "${subject}"`,
  'more-warnings': (subject) => `Cannot list all warnings of this kind: ${subject} more`,
  'more-problems': (subject) => `Cannot list all problems of this kind: ${subject} more`,
  'brand-file': (subject) => `Cannot publish "${subject}" as part of the look of the site`,
  'idle-exemption': (subject) => `Cannot find "${subject}", which is said to be no secret`,
} as const satisfies Record<string, (subject: string) => string>

/** Everything that can be wrong with content. */
export type ProblemKind = keyof typeof sentences

/** All kinds. */
export const problemKinds = Object.keys(sentences) as ProblemKind[] // the keys of a table are its own

/** Kinds that are told and do not keep content from being published. */
const warnings: ReadonlySet<ProblemKind> = new Set([
  'retired-no-date',
  'catch-all-message',
  'note-without-message',
  'lone-brace',
  'other-placeholders',
  'unknown-language',
  'more-warnings',
  'example-message',
  'example-header',
  'example-id',
  'example-phrase',
  'example-host',
  'example-challenge',
  'example-body',
  'same-user-text',
  'repeated-step',
  'never-again',
  'needless-draft',
  'fewer-drafts',
])

/** Something wrong in the content, and where. */
export interface Problem extends ProblemBody {
  readonly kind: ProblemKind
}

/** Whether content with this problem may not be published. */
export function isError(problem: Pick<Problem, 'kind'>): boolean {
  return !warnings.has(problem.kind)
}

/** Longest subject and longest line of a message, in UTF-16 code units. */
const longestSubject = 120
const longestLine = 1000

/** The sentence of a problem, without its place. */
export function problemSentence(problem: Problem): string {
  const subject = problem.subject.replace(/\s+/g, ' ')
  return clean(sentences[problem.kind](clip(subject, longestSubject)))
}

/**
 * A problem as an author reads it: place and sentence, then expected, received and what to write.
 * What content brings along cannot drive a terminal: control characters are shown as escapes.
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem.place
  return [
    `${clean(file)}:${line}:${column} ${isError(problem) ? '' : 'Warning: '}${problemSentence(problem)}`,
    `    expected: ${indent(problem.expected)}`,
    `    received: ${indent(problem.received)}`,
    `    write:    ${indent(problem.write)}`,
  ].join('\n')
}

/** Most problems of one kind in one file that are told one by one. */
const mostOfAKind = 100

/** Sorted problems without those that only repeat what a hundred before them say of the same file: they are counted. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const first = new Map<string, Problem>()
  const kept = problems.filter((problem) => {
    const key = `${problem.kind} ${problem.place.file}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count === mostOfAKind + 1) first.set(key, problem)
    return count <= mostOfAKind
  })
  const rest = [...first].map(([key, problem]): Problem => {
    const more = `${(counts.get(key) ?? 0) - mostOfAKind}`
    const kind = isError(problem) ? 'more-problems' : 'more-warnings'
    const expected = `at most ${mostOfAKind} problems of a kind in a file`
    const received = `${more} more, the first of them: ${problemSentence(problem)}`
    return {
      kind,
      subject: more,
      place: problem.place,
      expected,
      received,
      write: 'what the ones above say, then check again',
    }
  })
  return sortProblems([...kept, ...rest])
}

/** Problems by file, then by line and column, so that a run reads from top to bottom. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function indent(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => clean(clip(line, longestLine)))
  return lines.join('\n              ')
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

/** The same text on one line, unsafe characters escaped. */
function clean(text: string): string {
  return escapeUnsafe(text.replace(/[\t\r\n]+/g, ' '))
}
