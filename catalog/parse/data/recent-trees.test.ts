import { type Node, parseTree } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { RecentTrees } from './recent-trees'

const root = parseTree('{}') as Node // it is JSON

test('trees are kept until others that were asked for later take their place, the newest four at any length', () => {
  const trees = new RecentTrees(10)
  const owners = Array.from({ length: 6 }, () => ({}))
  for (const owner of owners.slice(0, 4)) trees.keep(owner, root, 1_000)
  expect(trees.size).toBe(4)
  const [first = {}, second = {}] = owners
  expect(trees.treeOf(first, '{}')).toBe(root)
  trees.keep(owners[4] ?? {}, root, 5)
  expect(trees.size).toBe(4)
  expect(trees.treeOf(first, '{}')).toBe(root)
  expect(trees.treeOf(second, '[1]')).toMatchObject({ type: 'array', length: 3 })
})

test('short ones are kept as long as all of them together are short enough', () => {
  const trees = new RecentTrees(10)
  for (let count = 0; count < 12; count += 1) trees.keep({}, root, 1)
  expect(trees.size).toBe(10)
})

test('after clear none is kept, and a text that is asked for is parsed once more', () => {
  const trees = new RecentTrees()
  const owner = {}
  trees.keep(owner, root, 2)
  trees.clear()
  expect(trees.size).toBe(0)
  expect(trees.treeOf(owner, '{}')).not.toBe(root)
  expect(trees.size).toBe(1)
})
