import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { makeCatalog, makeEntry } from '../../catalog/made-catalog.fixture'
import type { Entry, Example } from '../../catalog/model/catalog'
import { EntryCauses } from './entry-causes'
import { EntryExamples } from './entry-examples'
import { EntryRetry, EntrySolutions } from './entry-solutions'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }
const entryWith = (fields: Partial<Entry>) => makeEntry({ code: 'ORD-1', ...fields })

/** The source labels in a part of the page, each with the text before it. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<span class="tag[^>]*>(.*?)<\/span>/g)].map(([, text = '']) => text)
}

test('causes with the same source say it once, in the heading', () => {
  const causes = [
    { text: 'One.', source: 'inferred' },
    { text: 'Two.', source: 'inferred' },
  ] as const
  const html = renderToStaticMarkup(<EntryCauses site={site} entry={entryWith({ causes })} />)
  expect(tagsOf(html)).toEqual(['Inferred'])
  expect(html.indexOf('Inferred')).toBeLessThan(html.indexOf('<ul'))
})

test('if sources differ, each cause and solution says its own, and one without a source says none', () => {
  const causes = [
    { text: 'One.', source: 'documented' },
    { text: 'Two.', source: 'inferred' },
    { text: 'Three.' },
  ] as const
  const solutions = [
    { text: 'Wait.', for: 'caller' },
    { text: 'Ask.', for: 'caller', source: 'inferred' },
  ] as const
  const entry = entryWith({ causes, solutions })
  expect(tagsOf(renderToStaticMarkup(<EntryCauses site={site} entry={entry} />))).toEqual(['Documented', 'Inferred'])
  expect(
    tagsOf(renderToStaticMarkup(<EntrySolutions site={site} catalog={makeCatalog([entry])} entry={entry} />)),
  ).toEqual(['Inferred'])
})

test('a part of an example is marked if its source differs from that of the example', () => {
  const example: Example = {
    title: 'One',
    source: 'documented',
    request: 'GET / HTTP/1.1',
    response: 'HTTP/1.1 404 Not Found',
    malformed: false,
  }
  const tags = (parts: Partial<Example>) =>
    tagsOf(
      renderToStaticMarkup(<EntryExamples site={site} entry={entryWith({ examples: [{ ...example, ...parts }] })} />),
    )
  expect(tags({})).toEqual(['Documented'])
  expect(tags({ requestSource: 'illustrative' })).toEqual(['Documented', 'Illustrative'])
  expect(tags({ requestSource: 'illustrative', headersSource: 'illustrative' })).toEqual([
    'Documented',
    'Illustrative',
    'Headers: illustrative',
  ])
})

test('the line about a retry says whether repeating is safe, how often to try and how long to wait, if that is known', () => {
  const retry = { rule: 'backoff', note: 'Later.' } as const
  const html = (fields: Partial<NonNullable<Entry['retry']>>) =>
    renderToStaticMarkup(<EntryRetry site={site} retry={{ ...retry, ...fields }} />)
  expect(html({ safeToRepeat: 'yes', attempts: 3, waitSeconds: [1, 2] })).toContain(
    '<p dir="auto">Later. Safe to repeat. At most 3 attempts in all. Wait 1 s, then 2 s between attempts.</p>',
  )
  expect(html({})).toContain('<p dir="auto">Later.</p></div>')
})
