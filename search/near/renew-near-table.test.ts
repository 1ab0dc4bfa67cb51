import { expect, test } from 'vitest'
import { writeTerms } from '../text/term-text'
import { buildNearTable } from './near-table'
import { renewNearTable } from './renew-near-table'
import { toolVectors } from './tool-vectors'

const vectors = toolVectors()
const words = [...vectors.keys()]

/** Every so many-th of the words that the vectors know, and some that they do not, as an index has them. */
function someTerms(first: number, step: number): string[] {
  return [...words.filter((_, at) => at % step === first), 'ord-0010', 'zzz'].sort()
}

test.each([0, 1, 2, 3, 4])(
  'a table that is renewed is the one that is made for these terms (from word %i)',
  (first) => {
    const before = someTerms(first, 20)
    const kept = before.filter((_, at) => at % 50 !== first)
    const after = [...new Set([...kept, ...someTerms(first + 5, 200), `new-${first}`])].sort()
    expect(after).not.toEqual(before)
    const former = { terms: writeTerms(before), table: buildNearTable(before, vectors) }
    expect(renewNearTable(former, after, vectors)).toEqual(buildNearTable(after, vectors))
  },
)

test('a table is made whole where most terms are new, and where the vectors are others', () => {
  const all = [...words].sort()
  const few = { terms: writeTerms(all.slice(0, 1)), table: buildNearTable(all.slice(0, 1), vectors) }
  const many = all.slice(0, 200)
  expect(renewNearTable(few, many, vectors)).toEqual(buildNearTable(many, vectors))
  const other = new Map([...vectors].slice(0, 50))
  expect(renewNearTable(few, many, other)).toEqual(buildNearTable(many, other))
})
