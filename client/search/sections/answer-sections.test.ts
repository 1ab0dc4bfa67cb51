import { expect, test } from 'vitest'
import { makeCatalog } from '../../../search/catalog.fixture'
import { createSearch } from '../../../search/index'
import { answerSections, bestItem } from './answer-sections'
import { resultWords, sectionTitle } from './section-words'

const search = createSearch([
  makeCatalog([
    { code: 'AUT-0007', statuses: [401], title: 'Invalid Token', summary: 'The access token is expired.' },
    { code: 'AUT-0008', statuses: [401], title: 'Missing Token', summary: 'No access token was sent.' },
    { code: 'IDE-0016', statuses: [400], title: 'Invalid Payload', summary: 'The payload cannot be read.' },
    { code: 'not_found', statuses: [404], title: 'Not found', summary: 'There is nothing here.' },
  ]),
  {
    ...makeCatalog([{ code: 'not_found', statuses: [404], title: 'Not found', summary: 'Nothing.', catalog: 'other' }]),
    slug: 'other',
    name: 'Other',
  },
])

/** `near(2): AUT-0007, AUT-0008` for each section. */
function sectionsOf(query: string): readonly string[] {
  return answerSections(search.answer(query)).map(
    ({ kind, count, items }) => `${kind}(${count}): ${items.map(({ hit }) => hit?.code ?? '-').join(', ')}`,
  )
}

function bestOf(query: string): string | undefined {
  return bestItem(answerSections(search.answer(query)))?.hit?.code
}

test('the codes in a paste are listed apart from codes that are only similar', () => {
  expect(sectionsOf('2026-11-20T10:00:01Z AUT-0007\n2026-11-20T10:00:02Z IDE-0016')).toEqual([
    'codes(2): AUT-0007, IDE-0016',
  ])
  expect(bestOf('2026-11-20T10:00:01Z AUT-0007\n2026-11-20T10:00:02Z IDE-0016')).toBe('AUT-0007')
})

test('a code of several catalogs has no best answer unless the paste says which is meant', () => {
  expect(sectionsOf('not_found')).toEqual(['exact(2): not_found, not_found'])
  expect(bestOf('not_found')).toBeUndefined()
})

test('the codes of a status have their own section, and none of them is the best', () => {
  expect(sectionsOf('401')).toEqual(['status(2): AUT-0007, AUT-0008'])
  expect(bestOf('401')).toBeUndefined()
})

test('what words find is only similar, and the first result is the best answer', () => {
  expect(sectionsOf('the access token is expired')[0]).toMatch(/^near\(\d\): AUT-0007/)
  expect(bestOf('the access token is expired')).toBe('AUT-0007')
})

test('the limit shortens the last section, whose count stays the same', () => {
  const answer = search.answer('401', { limit: 1 })
  expect(answerSections(answer).map(({ count, items }) => [count, items.length])).toEqual([[2, 1]])
})

test('a code that the filters hide keeps its place', () => {
  const answer = search.answer('2026-11-20T10:00:01Z AUT-0007\n2026-11-20T10:00:02Z IDE-0016', {
    facets: { status: 400 },
  })
  const [section] = answerSections(answer)
  expect(section?.items.map(({ hit, group }) => [hit?.code, group?.heard])).toEqual([
    [undefined, 'AUT-0007'],
    ['IDE-0016', 'IDE-0016'],
  ])
})

test('a pasted code that several catalogs have says so', () => {
  const answer = search.answer('code=not_found\n{"code":"not_found"}')
  const sections = answerSections(answer)
  expect(sections.map((section) => sectionTitle(section, { ...answer, isOnly: true }))).toEqual([
    'Catalogs that have this code',
  ])
  expect(bestItem(sections)).toBeUndefined()
})

test('headings and counts say how sure the results are', () => {
  const answer = search.answer('401')
  const sections = answerSections(answer)
  expect(sections.map((section) => sectionTitle(section, { ...answer, isOnly: true }))).toEqual([
    'Codes with status 401',
  ])
  expect(resultWords(answer, sections)).toBe('2 results')
  const both = [...sections, { kind: 'near', items: [], count: 3 } as const]
  expect(resultWords({ groups: [], total: 5 }, both)).toBe('5 results: 2 by status, 3 perhaps')
})
