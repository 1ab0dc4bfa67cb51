import { repeatWords } from '../values/vocabulary'
import type { Entry } from './catalog'

/**
 * A note that says by itself to find out, before a write is repeated, whether the first one was processed. To check something
 * else, or to wait, is other advice.
 */
const findsOut = [
  /\bcheck(?:ing)? (?:first )?(?:whether|if)\b[^.]*\b(?:took effect|went through|processed|stored|saved|created|made|changed|applied)\b/i,
  /\b(?:before you repeat|only after)\b[^.]*\bread(?:ing)? (?:the (?:data|resource|record)\b|what was )/i,
  /\blook first\b/i,
]

/**
 * What a retry rule says beside its note, as sentences: whether repeating is safe, how often, how long to wait. What the
 * note says already is not said twice.
 */
export function retryFacts(retry: NonNullable<Entry['retry']>): string[] {
  const { afterSeconds, safeToRepeat, attempts, waitSeconds, note } = retry
  const isSaid = safeToRepeat === 'check-first' && findsOut.some((advice) => advice.test(note))
  return [
    ...(afterSeconds === undefined ? [] : [`Wait ${afterSeconds} s if the response names no delay.`]),
    ...(safeToRepeat === undefined || isSaid ? [] : [`${repeatWords[safeToRepeat].label}.`]),
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
