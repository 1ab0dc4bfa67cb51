import { repeatWords } from '../values/vocabulary'
import type { Entry } from './catalog'

/** What a retry rule says beside its note, as sentences: whether repeating is safe, how often, how long to wait. */
export function retryFacts(retry: NonNullable<Entry['retry']>): string[] {
  const { afterSeconds, safeToRepeat, attempts, waitSeconds } = retry
  return [
    ...(afterSeconds === undefined ? [] : [`Wait ${afterSeconds} s if the response names no delay.`]),
    ...(safeToRepeat === undefined ? [] : [`${repeatWords[safeToRepeat].label}.`]),
    ...(attempts === undefined
      ? []
      : [attempts === 1 ? 'One attempt in all.' : `At most ${attempts} attempts in all.`]),
    ...(waitSeconds === undefined ? [] : [`Wait ${waitWords(waitSeconds)} between attempts.`]),
  ]
}

/** `60 s`; `1 s, then 2 s`. */
export function waitWords(waitSeconds: number | readonly number[]): string {
  const waits = typeof waitSeconds === 'number' ? [waitSeconds] : waitSeconds
  return waits.map((wait) => `${wait} s`).join(', then ')
}
