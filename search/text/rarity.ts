/** What a term says that so many of all entries have: the inverse document frequency of BM25, never below 0. */
export function rarity(size: number, entries: number): number {
  return Math.log(1 + (size - entries + 0.5) / (entries + 0.5))
}
