import { isInformation, isQuietLog } from '../paste/log-lines'
import type { Mention } from '../paste/read-mentions'
import type { Paste } from '../paste/reading'
import { findMessages } from '../templates/find-messages'
import { statusOfPhrase } from '../text/status-phrases'
import type { Engine } from './engine'
import { bestOfEach, type Ranked } from './outcome'
import { identifierWords, isWholeTitle } from './resolve-identifier'
import type { Heard } from './resolve-mentions'
import { messageCandidates, rankMessage, wholeCandidates } from './resolve-messages'

/** A title that is only a reason phrase says less than a message beside it. */
const phraseWorth = 0.9
/** Records without a code are asked for their messages up to this many. */
const mostAsked = 300
/** So many of them for messages with typing errors as well. */
const mostNearlyAsked = 40
const leastMessage = 0.62

/**
 * Hears records that name no code by their message. What a log says in thousands of lines, but for the numbers in
 * it, is looked up once where nothing has such a message.
 */
export function openMessages(engine: Engine): (paste: Paste) => readonly Heard[] {
  const silent = new Set<string>()
  let asked = 0
  return (paste) => {
    if (isQuietLog(paste.text) || isInformation(paste.text) || asked >= mostAsked) return []
    const { messages, identifiers } = paste.reading
    const shape = [...messages, ...identifiers].join('\n').replace(/[0-9]+/g, '0')
    if (shape === '' || silent.has(shape)) return []
    asked += 1
    const heard = hearMessage(engine, paste, asked <= mostNearlyAsked)
    if (heard.length === 0) silent.add(shape)
    return heard
  }
}

/** The entry whose message a record is; all that have the same message. */
function hearMessage(engine: Engine, paste: Paste, mayBeCut: boolean): readonly Heard[] {
  const said = findPasteMessages(engine, paste, mayBeCut).filter(({ exact, score }) => exact && score >= leastMessage)
  const ranked = said.length > 0 ? said : paste.reading.identifiers.flatMap((code) => titlesOf(engine, code))
  const [first] = ranked
  if (first === undefined) return []
  // It is nowhere in the text.
  const mention: Mention = { text: engine.index.code(first.entry), at: -1, strength: 'told' }
  return [{ mention, paste, ranked: ranked.filter(({ score }) => score > first.score - 0.02) }]
}

/** Entries whose title an identifier is: `METADATA_KEY_LENGTH_EXCEEDED`. */
export function titlesOf(engine: Engine, code: string): readonly Ranked[] {
  return identifierWords(engine, code).filter(isWholeTitle)
}

/** Messages and titles of entries that a record has, the likeliest first; also misspelt or cut ones where they may be. */
export function findPasteMessages(engine: Engine, { reading, catalogs }: Paste, mayBeCut = true): readonly Ranked[] {
  const { index } = engine
  const hits = reading.messages.flatMap((message) =>
    findMessages(
      index,
      message,
      mayBeCut ? messageCandidates(engine, message) : { near: [], whole: wholeCandidates(engine, message) },
    ),
  )
  const leaning = { statuses: reading.statuses, catalogs }
  const argsBy = new Map(
    hits.flatMap(({ entry, whole, args }) => (whole && args.length > 0 ? [[entry, args] as const] : [])),
  )
  return bestOfEach(
    hits
      .filter(({ whole, agreeing }) => whole || agreeing >= 4)
      .map((hit) => {
        const best = rankMessage(engine, hit, leaning)
        // A title beside the message, or a line that was cut off, has not all of its values.
        const item = hit.whole && !hit.title ? best : { ...best, args: argsBy.get(hit.entry) ?? best.args }
        const phrase = hit.title && statusOfPhrase(index.title(hit.entry)) !== undefined
        return phrase ? { ...item, score: item.score * phraseWorth } : item
      }),
  )
}
