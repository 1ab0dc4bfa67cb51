import type { ContentCase } from '../content-case'
import { entries, json, mdx } from '../files'

/** Values out of their range, lists of the wrong form, lives that go backwards. */
export const limitCases: readonly ContentCase[] = [
  {
    id: 'TYP-033',
    title: 'entries that are an object by code',
    files: json('{"entries":{\n"A-1":{"title":"t"}}}'),
    problems: ['order.json:1:12 Cannot read "entries"'],
  },
  {
    id: 'TYP-035',
    title: 'entries that are null, a number and a text',
    files: json('{"entries":[\nnull,\n7,\n"A-1"\n]}'),
    problems: [
      'order.json:2:1 Cannot read "entries[0]"',
      'order.json:3:1 Cannot read "entries[1]"',
      'order.json:4:1 Cannot read "entries[2]"',
    ],
  },
  {
    id: 'TYP-037',
    title: 'no entries',
    files: json('{"entries":[]}'),
    problems: ['order.json:1:12 Cannot read "entries"'],
  },
  {
    id: 'TYP-038',
    title: 'replacements in a circle',
    files: entries({ code: 'A-1', replacedBy: ['A-2'] }, { code: 'A-2', replacedBy: ['A-1'] }),
    problems: ['order.json:2:29 Cannot find the end of the replacements of "A-1"'],
    says: ['A-1 → A-2 → A-1'],
  },
  {
    id: 'TYP-039',
    title: 'replacements in a circle of four',
    files: entries(...[1, 2, 3, 4].map((n) => ({ code: `A-${n}`, replacedBy: [`A-${(n % 4) + 1}`] }))),
    problems: ['order.json:2:29 Cannot find the end of the replacements of "A-1"'],
    says: ['A-1 → A-2 → A-3 → A-4 → A-1'],
  },
  {
    id: 'TYP-047',
    title: 'a field of 65,537 characters',
    files: entries({ causes: [{ text: 'x'.repeat(65_537) }, { text: 'b' }] }),
    problems: ['order.json:2:20 Cannot read "causes[0].text"'],
  },
  {
    id: 'TYP-048',
    title: 'a title of 161 characters',
    files: entries({ title: 'x'.repeat(161) }),
    problems: ['order.json:2:10 Cannot read "title"'],
  },
  {
    id: 'TYP-049',
    title: '20,001 entries in a file',
    files: json(`{"entries":[\n${Array(20_001).fill('{}').join(',')}]}`),
    problems: ['order.json:1:12 Cannot read "entries"'],
  },
  {
    id: 'TYP-050',
    title: 'retired before it was deprecated',
    files: entries({ deprecated: '2026-02-01', retired: '2026-01-01' }),
    problems: ['order.json:2:38 Cannot follow the life of "ORD-1": it goes backwards'],
  },
  {
    id: 'TYP-051',
    title: 'a day that no calendar has',
    files: entries({ since: '2026-02-30' }),
    problems: ['order.json:2:10 Cannot tell when "2026-02-30" is'],
  },
  {
    id: 'TYP-052',
    title: 'a version as a number in YAML',
    files: mdx('code: "ORD-1"\nsince: 3.10\nstatus: 404\nfamily: order\ntitle: "t"'),
    problems: ['ORD-1.mdx:3:8 Cannot read "since"'],
    says: ['"3.10"'],
  },
  {
    id: 'TYP-053',
    title: 'a code that replaces itself',
    files: entries({ code: 'A-1', replacedBy: ['A-1'] }),
    problems: ['order.json:2:29 Cannot point to "A-1"'],
  },
  {
    id: 'TYP-054',
    title: 'a seconds field below zero and with a fraction',
    files: entries(
      { retry: { rule: 'backoff', note: 'x', afterSeconds: -1 } },
      { code: 'ORD-2', retry: { rule: 'backoff', note: 'x', afterSeconds: 0.5 } },
    ),
    problems: ['order.json:2:54 Cannot read "retry.afterSeconds"', 'order.json:3:69 Cannot read "retry.afterSeconds"'],
  },
]
