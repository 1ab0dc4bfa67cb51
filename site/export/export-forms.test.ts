import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { codesCsv } from './codes-csv'
import { searchLines } from './search-lines'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

test('export csv writes a line for each code, with an empty cell for what is not known', () => {
  expect(codesCsv(site, [sampleCatalog()]).split('\r\n')).toMatchInlineSnapshot(`
    [
      "catalog,namespace,code,statuses,severity,family,title,message,summary,retry,state,missing,url",
      "shop,,ORD_LIMIT,429,,order,Too many orders,Limit of {max} orders reached,The account placed more orders than its plan allows.,after-delay,active,,https://errors.example.com/shop/ORD_LIMIT/",
      "shop,,ORD_GONE,410,,order,Order gone,,The order was removed.,never,active,,https://errors.example.com/shop/ORD_GONE/",
      "",
    ]
  `)
})

test('export csv quotes commas, quotes and line ends as RFC 4180 says', () => {
  const catalog = sampleCatalog()
  const entries = catalog.entries.map((entry) => ({ ...entry, message: 'a "b", c\nd' }))
  expect(codesCsv(site, [{ ...catalog, entries }])).toContain(',"a ""b"", c\nd",')
})

test('export search writes a document for each code, without what is not known', () => {
  const documents = searchLines(site, [sampleCatalog()])
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(documents).toMatchInlineSnapshot(`
    [
      {
        "aliases": [
          "LIMIT",
        ],
        "catalog": "shop",
        "catalogName": "Shop",
        "causes": [
          "The plan allows no more.",
          "A test runs against it.",
        ],
        "code": "ORD_LIMIT",
        "family": "order",
        "fixes": [
          "Change the plan.",
          "Wait, see gone.",
          "Raise the limit.",
        ],
        "id": "shop_2f_ORD_5f_LIMIT",
        "isDraft": false,
        "keywords": [],
        "messages": [
          "Limit of {max} orders reached",
        ],
        "phrases": [],
        "retry": "after-delay",
        "state": "active",
        "statuses": [
          429,
        ],
        "summary": "The account placed more orders than its plan allows.",
        "title": "Too many orders",
        "url": "https://errors.example.com/shop/ORD_LIMIT/",
      },
      {
        "aliases": [],
        "catalog": "shop",
        "catalogName": "Shop",
        "causes": [
          "It is old.",
          "It was cancelled.",
        ],
        "code": "ORD_GONE",
        "family": "order",
        "fixes": [
          "Order again.",
          "Ask for the archive.",
        ],
        "id": "shop_2f_ORD_5f_GONE",
        "isDraft": false,
        "keywords": [],
        "messages": [],
        "phrases": [],
        "retry": "never",
        "state": "active",
        "statuses": [
          410,
        ],
        "summary": "The order was removed.",
        "title": "Order gone",
        "url": "https://errors.example.com/shop/ORD_GONE/",
      },
    ]
  `)
})

test('export search gives two codes two identifiers, of letters, digits, _ and - only', () => {
  const catalog = sampleCatalog()
  const [entry] = catalog.entries
  if (entry === undefined) throw new Error('The sample has no entry.')
  const slugs = ['a/b', 'a_b', 'a.b', 'a_2f_b', 'a-b']
  const entries = slugs.map((slug) => ({ ...entry, slug }))
  const ids = [...searchLines(site, [{ ...catalog, entries }]).matchAll(/^\{"id":"([^"]*)"/gm)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(slugs.length)
  expect(ids.filter((id) => !/^[A-Za-z0-9_-]+$/.test(id ?? ''))).toEqual([])
})
