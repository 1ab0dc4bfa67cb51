import { expect, test } from 'vitest'
import { idMaker } from './unique-ids'

test('idMaker joins the words of a text, whatever is between them', () => {
  expect(idMaker()('Rate limits: 429 & 503')).toBe('rate-limits-429-503')
  expect(idMaker('about-')('Größe')).toBe('about-größe')
})

test.each([
  [
    ['Rate limits', 'Rate-limits', 'rate  LIMITS!'],
    ['rate-limits', 'rate-limits-2', 'rate-limits-3'],
  ],
  [
    ['???', '!!!'],
    ['section', 'section-2'],
  ],
  [
    ['Log', 'Log 2', 'Log', 'Log'],
    ['log', 'log-2', 'log-3', 'log-4'],
  ],
  [
    ['Contents', 'Content', 'Occurrence 1'],
    ['section-contents', 'section-content', 'section-occurrence-1'],
  ],
  [
    ['Header search input', 'Occurrence', 'Occurrence'],
    ['section-header-search-input', 'section-occurrence', 'section-occurrence-2'],
  ],
])('idMaker gives %j ids of their own', (texts, ids) => {
  expect(texts.map(idMaker())).toEqual(ids)
})

test('idMaker names ten thousand equal headings at once', () => {
  const id = idMaker()
  const ids = Array.from({ length: 10_000 }, () => id('Log'))
  expect(new Set(ids).size).toBe(10_000)
  expect(ids.at(-1)).toBe('log-10000')
})
