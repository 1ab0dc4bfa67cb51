import type { FoundCode } from '../codes/found-code'
import { readLogLines } from '../paste/log-lines'
import type { Mention } from '../paste/read-mentions'
import { wordsOf } from '../templates/align-template'
import { findMessages, type MessageCandidates, type MessageHit } from '../templates/find-messages'
import { comparableText } from '../text/comparable-text'
import { tokenize } from '../text/tokenize'
import { findByWords, lookUpWords } from '../words/words'
import type { Engine } from './engine'
import type { Ranked } from './outcome'
import { type Leaning, leaningOf, messageScore, noLeaning } from './tiers'

/** A paste has up to 16 messages: fewer entries are looked at for each. */
const mostInPaste = 60
/** Words beyond this are those of a value. */
const longestOfWords = 1_000

/** A result for an entry whose message or title a text is. */
export function rankMessage({ index }: Engine, hit: MessageHit, leaning: Leaning): Ranked {
  const lean = leaningOf(index.statuses(hit.entry), index.catalog(hit.entry), leaning)
  return {
    entry: hit.entry,
    score: messageScore * (0.7 + 0.2 * hit.likeness + 0.1 * hit.explained) * (hit.whole ? 1 : 0.98) * (1 + 0.06 * lean),
    reason: hit.title ? 'title' : 'message',
    exact: hit.whole,
    args: hit.args,
    ...(hit.variant !== undefined && { variant: hit.variant }),
    matches: [{ field: hit.title ? 'title' : 'message', words: [] }],
  }
}

const wholeScore = 0.69

/** Messages that explain the whole of a text, the codes in it included: those are values then, or words of the message. */
export function messagesAround(
  engine: Engine,
  text: string,
  mentions: readonly Pick<Mention, 'text'>[],
): readonly Ranked[] {
  const rest = mentions.reduce((words, mention) => words.replaceAll(mention.text, ' '), text)
  const candidates = { near: messageCandidates(engine, rest).near, whole: wholeCandidates(engine, text) }
  return findMessages(engine.index, text, candidates)
    .map((hit) => rankMessage(engine, hit, noLeaning))
    .filter(
      ({ entry, reason, exact, score, args }) =>
        reason === 'message' &&
        exact &&
        score >= wholeScore &&
        mentions.every(
          (mention) =>
            args.some(([, value]) => value.includes(mention.text)) || isInMessage(engine, entry, mention.text),
        ),
    )
}

/** Whether a message of an entry names a code itself: `… return NOT_LEADER_OR_FOLLOWER if the broker is not a replica`. */
function isInMessage({ index }: Engine, entry: number, code: string): boolean {
  const wanted = comparableText(code)
  return index.templates(entry).some(({ pieces }) => pieces.some((piece) => comparableText(piece).includes(wanted)))
}

/** What the messages of some entries say in a text that names their code: after it, before it, or around it. */
export function messagesBeside(
  { index }: Engine,
  text: string,
  { code, entries }: { readonly code: string; readonly entries: readonly number[] },
): readonly MessageHit[] {
  const at = text.indexOf(code)
  const parts = at === -1 ? [text] : [text.slice(at + code.length), text.slice(0, at), ...readLogLines(text)]
  const bare = parts.map((part) => part.replace(/^[^\p{L}\p{N}"'`{]+/u, '')).filter((part) => /\p{L}/u.test(part))
  return [...new Set(bare)].flatMap((part) => findMessages(index, part, { near: entries }))
}

/** The case and the values that the messages of a text tell of an entry: those of one that is there whole, where there is one. */
export function toldBy(
  messages: readonly MessageHit[],
  { entry, args: own = [] }: Pick<FoundCode, 'entry' | 'args'>,
): Pick<Ranked, 'args' | 'variant'> {
  const told = messages.filter((hit) => hit.entry === entry).sort((left, right) => right.likeness - left.likeness)
  const { variant, args = own } =
    told.find((hit) => !hit.title && hit.whole) ?? told.find((hit) => hit.args.length > 0) ?? told[0] ?? {}
  return { args, ...(variant !== undefined && { variant }) }
}

/** How much of a text one message or title says, where it is there whole: 0 to 1. */
export function shareSaid(engine: Engine, text: string): number {
  const hits = findMessages(engine.index, text, { near: [], whole: wholeCandidates(engine, text) })
  return Math.max(0, ...hits.map(({ explained }) => explained))
}

/** Entries for a look at their messages: those with the words of a text, and all that may stand in it whole. */
export function messageCandidates(engine: Engine, text: string): MessageCandidates {
  const told = text.slice(0, longestOfWords)
  const words = lookUpWords(engine.words(), tokenize(told), told)
  const near = findByWords(engine.words(), words, { limit: mostInPaste, least: 0.15 }).map(({ entry }) => entry)
  return { near, whole: wholeCandidates(engine, text) }
}

/** Entries with a message that may stand in a text from its first to its last word. */
export function wholeCandidates(engine: Engine, text: string): readonly number[] {
  return engine.templates().candidates(new Set(wordsOf(text).map((word) => word.text)))
}
