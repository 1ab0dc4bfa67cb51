import { type Node, parseTree } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { RecentTrees } from './recent-trees'

const root = parseTree('{}') as Node // it is JSON

test('a tree is kept until others that were asked for later take its place', () => {
  const trees = new RecentTrees(10)
  const [one, two, three] = [{}, {}, {}]
  trees.keep(one, root, 5)
  trees.keep(two, root, 5)
  expect(trees.treeOf(one, '{}')).toBe(root)
  trees.keep(three, root, 5)
  expect(trees.size).toBe(2)
  expect(trees.treeOf(one, '{}')).toBe(root)
  expect(trees.treeOf(two, '[1]')).toMatchObject({ type: 'array', length: 3 })
})

test('the tree of a text that is longer than all that may be kept is kept until the next one', () => {
  const trees = new RecentTrees(10)
  const [long, next] = [{}, {}]
  trees.keep(long, root, 1_000)
  expect([trees.size, trees.treeOf(long, '{}')]).toEqual([1, root])
  trees.keep(next, root, 5)
  expect(trees.size).toBe(1)
  expect(trees.treeOf(next, '{}')).toBe(root)
})
