import { editDistance } from './edit-distance'

/**
 * The candidate nearest to a word by edits (insert, delete, replace, swap of neighbours), upper and lower
 * case taken as the same; undefined where none is near enough to be a slip of the pen.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit)
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate
}
