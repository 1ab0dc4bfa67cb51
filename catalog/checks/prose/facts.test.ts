import { expect, test } from 'vitest'
import { catalogData, entriesFile, jsonFile, report, sourceFolder } from '../../content.fixture'

/** What an author reads of an entry in a catalog that lists these facts. */
function reportFacts(entry: Record<string, unknown>, facts?: readonly unknown[]): string {
  const catalog = jsonFile(catalogData(facts === undefined ? {} : { facts }), 'content/shop/catalog.json')
  return report(sourceFolder({ catalog, entries: [entriesFile([entry])] }))
}

const sections = [{ heading: 'Limits', text: 'Wait 60 s, see `Retry-After` of `GET /orders/{id}`.' }]

test('checkFacts tells each path, header field and number that is no fact of the catalog', () => {
  expect(
    reportFacts({ sections }, [])
      .split('\n')
      .filter((line) => line.startsWith('content')),
  ).toEqual([
    'content/shop/order.json:43:19 Cannot find "60 s" among the facts of the catalog',
    'content/shop/order.json:43:19 Cannot find "Retry-After" among the facts of the catalog',
    'content/shop/order.json:43:19 Cannot find "/orders/{id}" among the facts of the catalog',
  ])
  const facts = [{ fact: 'Retry-After' }, { fact: 'GET /orders/{order}', source: 'illustrative' }]
  expect(reportFacts({ sections }, facts)).toMatchInlineSnapshot(`
    "content/shop/order.json:43:19 Cannot find "60 s" among the facts of the catalog
        expected: a fact of \`facts\` in catalog.json, or a statement that is marked as inferred or illustrative
        received: \`60 s\`, which is neither
        write:    { "fact": "60 s", "where": "…" } in \`facts\`, or "source": "inferred" beside the statement"
  `)
})

test('checkFacts takes a fact in any of its forms', () => {
  const facts = [
    { fact: '60 seconds', where: 'Rate limits' },
    { fact: '`Retry-After: 60`' },
    { fact: '/orders/{order}' },
  ]
  expect(reportFacts({ sections }, facts)).toBe('')
  expect(reportFacts({ sections: [{ heading: 'One', text: 'As `/orders/7`.' }] }, facts)).toBe('')
})

test('checkFacts takes what a statement marks as ours', () => {
  const causes = (source?: string) => [
    { text: 'One.', check: 'Wait 5 min.', ...(source !== undefined && { source }) },
    { text: 'Two.' },
  ]
  expect(reportFacts({ causes: causes('inferred') }, [])).toBe('')
  expect(reportFacts({ causes: causes('illustrative') }, [])).toBe('')
  expect(reportFacts({ causes: causes('documented') }, [])).toContain('Cannot find "5 min"')
  expect(reportFacts({ causes: causes() }, [])).toContain('Cannot find "5 min"')
})

test('checkFacts takes header fields that the envelope names', () => {
  const envelope = {
    summary: 'Every error has a code.',
    fields: [{ path: 'code', type: 'string', role: 'code', required: true, meaning: 'The code.' }],
    headers: [{ name: 'X-Trace', role: 'request-id', meaning: 'One request.' }],
    example: { code: 'ORD-1' },
  }
  const catalog = jsonFile(catalogData({ envelope, facts: [] }), 'content/shop/catalog.json')
  expect(report(sourceFolder({ catalog, entries: [entriesFile([{ ask: ['The `X-Trace` header'] }])] }))).toBe('')
})

test('checkFacts asks nothing where a catalog lists no facts', () => {
  expect(reportFacts({ sections })).toBe('')
})
