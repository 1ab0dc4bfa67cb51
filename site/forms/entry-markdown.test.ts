import { expect, test } from 'vitest'
import type { Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { entryMarkdown } from './entry-markdown'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '/docs' }
const catalog = sampleCatalog()
const [limit] = catalog.entries as [(typeof catalog.entries)[0]] // the sample has two

test('entryMarkdown says that a reference shows the causes, and not how to check and fix them', () => {
  const causesOf = (causes: Entry['causes']) =>
    entryMarkdown(site, { ...limit, causes }, [catalog]).match(/## Causes\n\n(.*)\n/)?.[1]
  const documented = 'Documented: The API’s own reference shows this.'
  expect(causesOf([{ text: 'One.', source: 'documented' }])).toBe(documented)
  expect(causesOf([{ text: 'One.', check: 'Look.', source: 'documented' }])).toBe(
    `${documented} It shows the causes; checks and fixes are ours.`,
  )
})

test('entryMarkdown asks for what the catalog asks for with every code, then for what this code needs', () => {
  const asking = { ...catalog, support: { ask: ['The value of `X-Trace`'] } }
  expect(entryMarkdown(site, { ...limit, ask: ['The number of the account'] }, [asking])).toContain(
    '## What support asks for\n\n- The value of `X-Trace`\n- The number of the account\n',
  )
})

test('code in the title of an example stays code, and other marks are letters', () => {
  const [example] = limit.examples
  const headingOf = (title: string) =>
    entryMarkdown(site, { ...limit, examples: example === undefined ? [] : [{ ...example, title }] }, [catalog]).match(
      /^### .*/m,
    )?.[0]
  expect(headingOf('The path holds `undefined`')).toBe('### The path holds `undefined`')
  expect(headingOf('A *star* in it')).toBe('### A \\*star\\* in it')
})
