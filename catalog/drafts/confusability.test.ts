import { expect, test } from 'vitest'
import { makeCatalog } from '../made-catalog.fixture'
import { confusability } from './confusability'

test('confusability counts what authors call so, and what shares a title, a message or a spelling', () => {
  const shop = makeCatalog([
    { code: 'A-1', confusedWith: [{ code: 'B-1', difference: 'Another.' }] },
    { code: 'B-1' },
    { code: 'C-1', title: 'Same title' },
    { code: 'D-1', title: 'same  title!' },
    { code: 'E_1', message: 'Value {a} is bad' },
    { code: 'F-1', message: 'Value {b} is bad.' },
    { code: 'f1' },
    { code: 'LONE' },
  ])
  const counts = confusability([shop])
  expect(shop.entries.map((entry) => [entry.code, counts.get(entry) ?? 0])).toEqual([
    ['A-1', 1],
    ['B-1', 1],
    ['C-1', 1],
    ['D-1', 1],
    ['E_1', 1],
    ['F-1', 1],
    ['f1', 1],
    ['LONE', 0],
  ])
})
