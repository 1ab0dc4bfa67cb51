import { type Leaf, scanJson } from './scan-json'
import { unescapeQuotes } from './unescape-paste'

const deepest = 3

/**
 * The values of a JSON body; also where the JSON stands escaped in a string, alone or within
 * other JSON. Values of an inner document keep the paths of their own.
 *
 * @returns an empty list where the text holds no key with a value
 */
export function readBody(text: string): readonly Leaf[] {
  const scanned = scanJson(text)
  if (scanned.found) return withInner(scanned.leaves, 1)
  if (!text.includes('\\"')) return []
  const unescaped = scanJson(unescapeQuotes(text))
  return unescaped.found ? withInner(unescaped.leaves, 1) : []
}

function withInner(leaves: readonly Leaf[], depth: number): readonly Leaf[] {
  if (depth === deepest) return leaves
  return leaves.flatMap((leaf) => {
    if (typeof leaf.value !== 'string' || !/[{[]\s*\\*["'{]/.test(leaf.value)) return [leaf]
    const plain = scanJson(leaf.value)
    const inner = plain.found || !leaf.value.includes('\\"') ? plain : scanJson(unescapeQuotes(leaf.value))
    if (!inner.found) return [leaf]
    const head = leaf.value.slice(0, leaf.value.search(/[{[]/)).trim()
    const own = head === '' ? [] : [leaf, { ...leaf, value: head }]
    return [...own, ...withInner(inner.leaves, depth + 1).map((found) => ({ ...found, at: leaf.at + found.at }))]
  })
}
