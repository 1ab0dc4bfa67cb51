import { longestQuery } from '../paste/cut-paste'
import { proseRequestId } from '../paste/prose-request-id'
import { readBareStatus } from '../paste/read-bare-status'
import { readMentions } from '../paste/read-mentions'
import { clientStatuses } from '../paste/read-status'
import { toldOfCause } from '../paste/told-of-cause'
import { sentenceBreak } from '../text/sentence-break'
import type { Engine } from './engine'
import { comparedSides, pairOfSides, pairOnTop } from './find-pair'
import { bestOfEach, nothing, type Outcome } from './outcome'
import { resolvePaste } from './resolve-paste'
import { resolveTyped } from './resolve-typed'
import { missingCodes } from './unknown-codes'

const longestTyped = 160
const mostNames = 5
const pasted =
  /\n|[{[]\s*\\*["'{\w]+\\*["']?\s*[:=]|HTTP\/[0-9]|:\/\/|(?:^|[\s&?])[\w.-]{2,40}=\S|\burn:|<\/[A-Za-z]|&quot;|%22|=>|[0-9]{2}:[0-9]{2}:[0-9]{2}|"(?:GET|POST|PUT|PATCH|DELETE) |\b\w+(?:Error|Exception): /

/** The name of a header in the recording of a browser (HAR), which has its value in the next field. */
const recordedName = /"name": ?("[\w-]+"),(\s{0,40})"value"/g

/** A catalog and what may be its code, at the end of an address. */
const address = /([\w-]{2,60})\/([\w-]{2,80})\/?$/

/** Sends a folded query through the layers: what was typed, or what was copied from somewhere. */
export function resolveQuery(engine: Engine, text: string): Outcome {
  const query = text.trim()
  if (query === '') return nothing
  const isTyped = query.length <= longestTyped && !pasted.test(query) && !isClientLine(query)
  const outcome = isTyped
    ? resolveTyped(engine, query)
    : resolvePaste(
        engine,
        text.trimEnd().replace(recordedName, (field, name: string, gap: string) => (name + gap).padEnd(field.length)),
      )
  const found = isTyped ? withId(query, withPair(engine, query, { ...outcome, told: toldOfCause(query) })) : outcome
  const told = withGuesses(engine, query, isNothing(found) ? (ofAddress(engine, query) ?? found) : found)
  return { ...told, unknownCodes: missingCodes(engine, text.trimEnd(), told) }
}

/** A question for the difference of two codes that are easily confused is about both of them. */
function withPair(engine: Engine, query: string, outcome: Outcome): Outcome {
  const sides = comparedSides(query, engine.codes().isLiteral)
  const asked =
    sides && pairOfSides(engine, [resolveTyped(engine, sides[0]).ranked, resolveTyped(engine, sides[1]).ranked])
  // One word asks for one code, also where several catalogs have it.
  if (asked === undefined) return /\S\s+\S/.test(query) ? { ...outcome, pair: pairOnTop(engine, outcome) } : outcome
  const best = Math.max(asked[0].score, asked[1].score, outcome.ranked[0]?.score ?? 0)
  const both = asked.map((item, place) => {
    // How it was found in the whole query counts, where it was.
    const found = outcome.ranked.find(({ entry }) => entry === item.entry) ?? item
    return { ...found, score: best + 0.0002 - place * 0.0001 }
  })
  const understood = asked.map(({ entry }) => ({ label: 'code', value: engine.index.code(entry) }))
  return { ...outcome, understood, ranked: bestOfEach([...both, ...outcome.ranked]), pair: asked }
}

/** The id of a request in a sentence that is typed; the codes of a paste have read theirs. */
function withId(query: string, outcome: Outcome): Outcome {
  const requestId = proseRequestId(query)
  if (requestId === undefined || outcome.ranked.length === 0) return outcome
  // Where several sentences name several codes nobody can say whose it is.
  const isOfAll = !sentenceBreak.test(query) || outcome.ranked.filter(({ exact }) => exact).length < 2
  return isOfAll ? { ...outcome, occurrence: { requestId } } : outcome
}

function withGuesses(engine: Engine, query: string, outcome: Outcome): Outcome {
  return isNothing(outcome) ? { ...outcome, guesses: namesIn(engine, query) } : outcome
}

function isNothing({ ranked, guesses }: Outcome): boolean {
  return ranked.length === 0 && guesses.length === 0
}

/** What the last part of a link to a catalog means by itself: the code in it may be misspelled. */
function ofAddress(engine: Engine, query: string): Outcome | undefined {
  const [, home, last] = query.length > longestTyped ? [] : (address.exec(query) ?? [])
  const isOurs = engine.index.catalogs.some(({ slug }) => slug === home)
  return last !== undefined && isOurs ? resolveTyped(engine, last) : undefined
}

/** A line of a client library that says which status came back; a status by itself is a question. */
function isClientLine(query: string): boolean {
  return clientStatuses(query).length > 0 && readBareStatus(query).length === 0
}

/** Codes whose names are in a text as ordinary words: no results, and yet nobody may say that they are not there. */
function namesIn(engine: Engine, query: string): readonly number[] {
  const { isLiteral, find } = engine.codes()
  const names = readMentions(query.slice(0, longestQuery), engine.codes(), isLiteral).map(({ text }) => text)
  const entries = [...new Set(names)].flatMap((name) => find(name).map(({ entry }) => entry))
  return [...new Set(entries)].slice(0, mostNames)
}
