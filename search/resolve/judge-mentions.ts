import type { CodeTable } from '../codes/code-table'
import { isUncertainKey } from '../paste/payload-keys'
import type { Mention } from '../paste/read-mentions'
import type { Paste } from '../paste/reading'
import { findMessages } from '../templates/find-messages'
import { phraseOfStatus, statusOfPhrase } from '../text/status-phrases'
import type { Engine } from './engine'

const leastFit = 0.5

/** Codes under a key and unmistakable ones; ordinary words only where there is nothing better. */
export function tellingMentions(engine: Engine, paste: Paste): readonly Mention[] {
  const { reading, catalogs, text } = paste
  const usable = reading.mentions.filter((mention) => isUsable(engine, mention, { reading, catalogs }))
  const strong = usable.filter(({ strength }) => strength === 'keyed' || strength === 'plain')
  // Beside the code of another system its type says nothing: `invalid_request_error`.
  const foreign = reading.unknown.some(({ key = '' }) => !isUncertainKey(key))
  const spelled = foreign ? strong.filter((mention) => isSpelledOut(engine.codes(), mention)) : strong
  // A framework writes the reason phrase of the status beside the code.
  const certain = spelled.filter((mention) => !isPhrase(engine.codes(), mention))
  const own = certain.length > 0 ? certain : spelled
  if (own.length > 0) return own
  if (reading.unknown.length > 0) return []
  const weak = usable.filter((mention) => reading.leaves.length > 0 || standsAlone(text, mention))
  const coded = codedStatuses(engine, paste)
  if (coded.length > 0) return [...coded, ...weak.filter((mention) => isLiteral(engine.codes(), mention.text))]
  if (reading.failed || reading.form === 'log' || reading.form === 'text') return weak
  return weak.filter(({ strength }) => strength === 'told')
}

/** The statuses of a response that is surely of one catalog, where that has them for codes: `PUT https://policycortex.example/p -> 422`. */
function codedStatuses({ index, codes }: Engine, { reading, catalogs, text }: Paste): readonly Mention[] {
  if (catalogs.filter((fit) => fit === 1).length !== 1) return []
  return reading.statuses
    .map(String)
    .filter(
      (status) =>
        status >= '400' &&
        codes()
          .find(status)
          .some(({ entry }) => catalogs[index.catalog(entry)] === 1),
    )
    .map((status) => ({ text: status, at: text.indexOf(status), strength: 'plain' }))
}

/** Whether a code is named in full, not by what is left without affixes or slips. */
function isSpelledOut(codes: CodeTable, { text }: Mention): boolean {
  const likeness = codes.find(text)[0]?.likeness
  return likeness !== 'affix' && likeness !== 'lookalike'
}

/** Whether a mention is the reason phrase of a status and not the spelling of a code. */
export function isPhrase(codes: CodeTable, { text }: Mention): boolean {
  return statusOfPhrase(text) !== undefined && !isLiteral(codes, text)
}

function isLiteral(codes: CodeTable, text: string): boolean {
  return codes.find(text)[0]?.likeness === 'literal'
}

/** Whether there is no doubt that a mention names a code: the key holds nothing else, or it is letter by letter the code. */
export function isSure(codes: CodeTable, mention: Mention): boolean {
  if (isLiteral(codes, mention.text)) return true
  return isSpelledOut(codes, mention) && !isPhrase(codes, mention) && !isUncertainKey(mention.key ?? '')
}

/** A number under `code` is a code where the body fits a catalog of numbers, or says what its message says; elsewhere it is a status. */
function isUsable(engine: Engine, { text }: Mention, told: Pick<Paste, 'reading' | 'catalogs'>): boolean {
  if (!/^[0-9]+$/.test(text)) return true
  return engine
    .codes()
    .find(text)
    .some(({ entry }) => isMeant(engine, entry, told))
}

/** Whether a record with a number means the entry whose code that number is. */
export function isMeant(
  { index }: Engine,
  entry: number,
  { reading, catalogs }: Pick<Paste, 'reading' | 'catalogs'>,
): boolean {
  if (phraseOfStatus(Number(index.code(entry))) === undefined) return true
  if ((catalogs[index.catalog(entry)] ?? 0) >= leastFit) return true
  return reading.messages.some((message) =>
    findMessages(index, message, { near: [], whole: [entry] }).some(
      ({ title, explained }) => explained >= leastFit && !(title && statusOfPhrase(index.title(entry)) !== undefined),
    ),
  )
}

/** An ordinary word counts as a code where a colon or the end of the line follows and it is written as the code is. */
function standsAlone(text: string, mention: Mention): boolean {
  const after = text.slice(mention.at + mention.text.length, mention.at + mention.text.length + 2)
  const before = text.slice(Math.max(0, mention.at - 2), mention.at)
  if (!/^(?:[:)\]"',]|\s*$)/.test(after) || !/(?:^|[:=(["'\s])\s?$/.test(before)) return false
  // A program says after the name of its class what the name says: `SocketTimeoutException: timeout`.
  const thrown =
    /(\w{1,60})(?:Exception|Error): $/.exec(text.slice(Math.max(0, mention.at - 80), mention.at))?.[1] ?? ''
  return !thrown.toLowerCase().includes(mention.text.toLowerCase())
}
