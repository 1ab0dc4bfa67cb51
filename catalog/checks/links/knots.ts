interface Visit<T> {
  readonly node: T
  readonly next: readonly T[]
  at: number
}

/**
 * The groups of two and more nodes in which each leads to each other one (Tarjan's strongly connected
 * components), in a time that grows with the nodes and their successors, and without recursion.
 */
export function knots<T>(nodes: Iterable<T>, successors: (node: T) => readonly T[]): T[][] {
  const order = new Map<T, number>()
  const lowest = new Map<T, number>()
  const pile: T[] = []
  const piled = new Set<T>()
  const found: T[][] = []
  const enter = (node: T): Visit<T> => {
    order.set(node, order.size)
    lowest.set(node, order.size - 1)
    pile.push(node)
    piled.add(node)
    return { node, next: successors(node), at: 0 }
  }
  const lower = (node: T, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to))
  const leave = ({ node }: Visit<T>) => {
    if (lowest.get(node) !== order.get(node)) return
    const knot = pile.splice(pile.lastIndexOf(node))
    for (const member of knot) piled.delete(member)
    if (knot.length > 1) found.push(knot)
  }
  for (const start of nodes) {
    if (order.has(start)) continue
    const open = [enter(start)]
    for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
      const next = visit.next[visit.at++]
      if (next !== undefined && !order.has(next)) open.push(enter(next))
      else if (next !== undefined && piled.has(next)) lower(visit.node, order.get(next) ?? 0)
      else if (next === undefined) {
        open.pop()
        leave(visit)
        const around = open.at(-1)
        if (around !== undefined) lower(around.node, lowest.get(visit.node) ?? 0)
      }
    }
  }
  return found
}
