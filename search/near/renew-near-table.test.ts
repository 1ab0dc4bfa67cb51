import { expect, test } from 'vitest'
import { seededRandom } from '../../scripts/seeded-random'
import { writeTerms } from '../text/term-text'
import { buildNearTable } from './near-table'
import { renewNearTable } from './renew-near-table'
import { toolVectors } from './tool-vectors'

const vectors = toolVectors()
const words = [...vectors.keys()]

/** Some of the words that the vectors know, and some that they do not, as an index has them. */
function someTerms(random: () => number, share: number): string[] {
  const known = words.filter(() => random() < share)
  return [...known, 'ord-0010', 'zzz'].sort()
}

test.each([1, 2, 3, 4, 5])('a table that is renewed is the one that is made for these terms (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const before = someTerms(random, 0.05)
  const gone = before.filter(() => random() > 0.02)
  const after = [...new Set([...gone, ...someTerms(random, 0.005), `new-${seed}`])].sort()
  expect(after).not.toEqual(before)
  const former = { terms: writeTerms(before), table: buildNearTable(before, vectors) }
  expect(renewNearTable(former, after, vectors)).toEqual(buildNearTable(after, vectors))
})

test('a table is made whole where most terms are new, and where the vectors are others', () => {
  const all = [...words].sort()
  const few = { terms: writeTerms(all.slice(0, 1)), table: buildNearTable(all.slice(0, 1), vectors) }
  const many = all.slice(0, 200)
  expect(renewNearTable(few, many, vectors)).toEqual(buildNearTable(many, vectors))
  const other = new Map([...vectors].slice(0, 50))
  expect(renewNearTable(few, many, other)).toEqual(buildNearTable(many, other))
})
