import type { ContentCase } from '../content-case'
import { catalog, entries } from '../files'

/** `catalog.json` and its families. */
export const catalogCases: readonly ContentCase[] = [
  {
    id: 'CAT-001',
    title: 'catalog.json is missing',
    files: { 'catalog.json': null, ...entries({}) },
    problems: ['cat-001:1:1 Cannot do without "catalog.json"'],
  },
  {
    id: 'CAT-002',
    title: 'catalog.json is null',
    files: { 'catalog.json': 'null', ...entries({}) },
    problems: ['catalog.json:1:1 Cannot read "the whole file"'],
  },
  {
    id: 'CAT-003',
    title: 'catalog.json is a list',
    files: { 'catalog.json': '[]', ...entries({}) },
    problems: ['catalog.json:1:1 Cannot read "the whole file"'],
  },
  {
    id: 'CAT-004',
    title: 'wrong types deep inside catalog.json',
    files: catalog({ name: 7, families: [{ slug: 'order', name: null, summary: [] }] }),
    problems: [
      'catalog.json:1:9 Cannot read "name"',
      'catalog.json:1:46 Cannot do without "families[0].name"',
      'catalog.json:1:61 Cannot read "families[0].summary"',
    ],
  },
  {
    id: 'CAT-005',
    title: 'an envelope without fields, its example a text',
    files: catalog({ envelope: { summary: 'x', fields: [], example: 'x' } }),
    problems: ['catalog.json:1:37 Cannot read "envelope.fields"', 'catalog.json:1:50 Cannot read "envelope.example"'],
  },
  {
    id: 'CAT-006',
    title: 'a family twice, and one without a code',
    files: catalog({
      families: [
        { slug: 'order', name: 'a', summary: 'a' },
        { slug: 'order', name: 'b', summary: 'b' },
        { slug: 'user', name: 'c', summary: 'c' },
      ],
    }),
    problems: [
      'catalog.json:1:64 Cannot give the path "order" twice',
      'catalog.json:1:98 Cannot publish the family "user" without a code',
    ],
  },
  {
    id: 'CAT-020',
    title: 'a field of the envelope twice, a role twice in an object, a header twice',
    files: catalog({
      envelope: {
        summary: 'x',
        fields: [
          { path: 'code', type: 'string', role: 'code', required: true, meaning: 'a' },
          { path: 'code', type: 'string', role: 'other', meaning: 'b' },
          { path: 'message', type: 'string', role: 'message', meaning: 'c' },
          { path: 'inner.message', type: 'string', role: 'message', meaning: 'd' },
          { path: 'inner.text', type: 'string', role: 'message', meaning: 'e' },
        ],
        headers: [
          { name: 'X-Id', role: 'request-id', meaning: 'f' },
          { name: 'x-id', role: 'request-id', meaning: 'g' },
          { name: 'x-id', role: 'request-id', in: 'request', meaning: 'h' },
        ],
        example: { code: 'ORD-1' },
      },
    }),
    problems: [
      'catalog.json:1:122 Cannot take the key "code" twice',
      'catalog.json:1:357 Cannot read "envelope.fields[4].role"',
      'catalog.json:1:452 Cannot take the key "x-id" twice',
    ],
    says: ['a second one, `inner.text`; the first is `inner.message` in line 1'],
  },
  {
    id: 'CAT-021',
    title: 'a base URL of no host that there can be',
    files: catalog({ baseUrl: 'https://xn--a.example/{tenant}' }),
    problems: ['catalog.json:1:12 Cannot read "baseUrl"'],
  },
  {
    id: 'CAT-007',
    title: 'a family of the entry that the catalog has not',
    files: entries({ family: 'constructor' }),
    problems: [
      'catalog.json:20:5 Cannot publish the family "order" without a code',
      'order.json:2:11 Cannot find the family "constructor"',
    ],
  },
  {
    id: 'CAT-008',
    title: 'family slugs that are no path',
    files: catalog({ families: [{ slug: '../x', name: 'a', summary: 'a' }] }),
    problems: ['catalog.json:1:22 Cannot read "families[0].slug"'],
  },
  {
    id: 'CAT-009',
    title: 'a catalog without an entry',
    files: {},
    problems: ['catalog.json:1:1 Cannot publish the catalog "cat-009" without an entry'],
  },
]
