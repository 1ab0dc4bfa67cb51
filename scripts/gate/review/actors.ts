import type { Entry } from '../../../catalog/model/catalog'
import { entriesOf, nameOf, type Rule } from './rule'

type Actor = Entry['actors'][number]

/** What a step says that is for someone else than the caller. */
const signs = {
  administrator: /\badministrators?\b/i,
  'api-team': /\breport(?:ed)?\b|\bsupport\b|\bAPI team\b/i,
} as const satisfies Record<Exclude<Actor, 'caller'>, RegExp>

/** Whoever a step is for is among those who can act, and for each of these there is a step. */
export const reviewActors: Rule = (catalogs) => {
  const entries = entriesOf(catalogs)
  const steps = entries.flatMap((entry) => entry.solutions)
  const found = entries.flatMap((entry) => faultsOf(entry).map((fault) => `${nameOf(entry)}: ${fault}`))
  return { count: steps.length, counted: `who can act, in ${steps.length} solutions`, found }
}

function faultsOf(entry: Entry): string[] {
  const { actors, causes, solutions } = entry
  const named = new Set(solutions.map(({ for: actor }) => actor))
  const texts = [...causes.flatMap(({ fix }) => fix ?? []), ...solutions.map(({ text }) => text)].join('\n')
  const said = `${texts}\n${entry.retry?.note ?? ''}`
  const asked = signs.administrator.test(texts) ? new Set<Actor>([...named, 'administrator']) : named
  const isServed = (actor: Actor) => named.has(actor) || (actor !== 'caller' && signs[actor].test(said))
  return [
    ...[...asked]
      .filter((actor) => !actors.includes(actor))
      .map((actor) => `a step for ${actor}, who is not among those who can act`),
    ...actors.filter((actor) => !isServed(actor)).map((actor) => `no step for ${actor}, who can act`),
  ]
}
