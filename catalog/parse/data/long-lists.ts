import type { Node } from 'jsonc-parser'
import type { Problem } from '../../model/problem'
import type { LineIndex } from './line-index'

/** Most items that the lists of an entry have together, each line of an example being one. */
const mostItems = 10_000

/** What has so many items in its lists that judging each would take minutes: an entry, or another field of the file. */
export function findLongLists(root: Node, lines: LineIndex): Problem[] {
  const parts = (root.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    if (value === undefined) return []
    return key?.value === 'entries' && value.type === 'array' ? (value.children ?? []) : [value]
  })
  return parts.flatMap((part): Problem[] => {
    const count = countItems(part)
    if (count <= mostItems) return []
    const expected = `lists of at most ${mostItems} items in all`
    const place = lines.at(part.offset)
    return [{ kind: 'limit', subject: 'value', place, expected, received: `${count} items`, write: 'shorter lists' }]
  })
}

function countItems(part: Node): number {
  let count = 0
  const open: Node[] = [part]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children = node.children ?? []
    if (node.type === 'array') count += children.length
    for (const child of children) open.push(child)
  }
  return count
}
