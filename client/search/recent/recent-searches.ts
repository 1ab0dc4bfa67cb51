import { isShareableQuery } from '../address/shareable-query'

/** Is there where the reader has chosen it, and nowhere before. */
const storageKey = 'faultbook-recent'
const most = 6

/** The recent searches, newest first; undefined where the reader has not asked to have them kept. */
export function readRecent(): readonly string[] | undefined {
  try {
    const text = localStorage.getItem(storageKey)
    if (text === null) return undefined
    const list: unknown = JSON.parse(text)
    return Array.isArray(list)
      ? list
          .filter((item) => typeof item === 'string')
          .filter(isShareableQuery)
          .slice(0, most)
      : []
  } catch {
    return undefined
  }
}

/** Begins to keep searches on this device, or stops and forgets them all. */
export function chooseRecent(isWanted: boolean): void {
  try {
    if (isWanted) localStorage.setItem(storageKey, '[]')
    else localStorage.removeItem(storageKey)
  } catch {}
}

/** Adds a search that was typed: short, and nothing that could be a secret. Does nothing where none are kept. */
export function addRecent(query: string): readonly string[] | undefined {
  const recent = readRecent()
  const text = query.trim()
  if (recent === undefined || !isShareableQuery(text)) return recent
  const list = [text, ...recent.filter((item) => item !== text)].slice(0, most)
  try {
    localStorage.setItem(storageKey, JSON.stringify(list))
  } catch {}
  return list
}
