import type { ContentCase } from '../content-case'
import { entriesText, json } from '../files'

const bytes = (...parts: (readonly number[] | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))))

const good = entriesText({})

/** JSON that cannot be parsed, or that a parser would read as something else. */
export const jsonCases: readonly ContentCase[] = [
  { id: 'SYN-001', title: 'an empty .json file', files: json(''), problems: ['order.json:1:1 Cannot parse this file'] },
  {
    id: 'SYN-002',
    title: 'a .json file of white space',
    files: json(' \n\t\n'),
    problems: ['order.json:1:1 Cannot parse this file'],
  },
  {
    id: 'SYN-003',
    title: 'JSON with a // comment',
    files: json(`// c\n${good}`),
    problems: ['order.json:1:1 Cannot parse this JSON'],
  },
  {
    id: 'SYN-005',
    title: 'JSON saved as UTF-16LE with a byte order mark',
    files: json(bytes([0xff, 0xfe], [...Buffer.from(good, 'utf16le')])),
    problems: ['order.json:1:1 Cannot decode "order.json"'],
    says: ['UTF-16'],
  },
  {
    id: 'SYN-006',
    title: 'JSON saved as UTF-16BE without a byte order mark',
    files: json(Buffer.from(good, 'utf16le').swap16()),
    problems: ['order.json:1:1 Cannot decode "order.json"'],
    says: ['UTF-16'],
  },
  {
    id: 'SYN-007',
    title: 'two JSON documents in one file',
    files: json('{"entries":[]}{"entries":[]}'),
    problems: ['order.json:1:15 Cannot parse this JSON'],
  },
  {
    id: 'SYN-008',
    title: 'a comma after the last item',
    files: json('{"entries":[\n{"code":"A-1"},\n]}'),
    problems: ['order.json:3:1 Cannot parse this JSON'],
  },
  {
    id: 'SYN-009',
    title: 'a duplicate key in one JSON object',
    files: json('{"entries":[\n{"code":"A-1","title":"one",\n"title":"two"}\n]}'),
    problems: ['order.json:3:1 Cannot take the key "title" twice'],
    says: ['the same key as in line 2'],
  },
  {
    id: 'SYN-010',
    title: 'a duplicate key, once written with an escape',
    files: json('{"entries":[\n{"code":"A-1","\\u0063ode":"A-2"}\n]}'),
    problems: ['order.json:2:15 Cannot take the key "code" twice'],
    says: ['the same key as in line 2'],
  },
  {
    id: 'SYN-011',
    title: 'null at the top level',
    files: json('null'),
    problems: ['order.json:1:1 Cannot read "the whole file"'],
  },
  {
    id: 'SYN-012',
    title: 'a list at the top level',
    files: json('[{"code":"A-1"}]'),
    problems: ['order.json:1:1 Cannot read "the whole file"'],
  },
  {
    id: 'SYN-014',
    title: 'a text at the top level',
    files: json('"AUT-1"'),
    problems: ['order.json:1:1 Cannot read "the whole file"'],
  },
  {
    id: 'SYN-015',
    title: 'single quotes, as in JavaScript',
    files: json("{'entries': []}"),
    problems: ['order.json:1:2 Cannot parse this JSON'],
  },
  {
    id: 'SYN-029',
    title: 'NUL at the end of a JSON file',
    files: json(`${good}\0`),
    problems: ['order.json:4:1 Cannot parse this JSON'],
  },
  {
    id: 'SYN-030',
    title: 'NaN and Infinity',
    files: json('{"entries":[\n{"code":"A-1","status":NaN}\n]}'),
    problems: ['order.json:2:24 Cannot parse this JSON'],
  },
  {
    id: 'SYN-031',
    title: 'a line break inside a JSON text',
    files: json('{"entries":[\n{"code":"A-1","title":"a\nb"}\n]}'),
    problems: ['order.json:2:23 Cannot parse this JSON'],
  },
  {
    id: 'SYN-032',
    title: 'a JSON file that ends too early',
    files: json(good.slice(0, 40)),
    problems: ['order.json:2:28 Cannot parse this JSON'],
  },
  {
    id: 'SYN-033',
    title: 'bytes of Latin-1',
    files: json(Buffer.from(entriesText({ title: 'für' }), 'latin1')),
    problems: ['order.json:2:12 Cannot decode "order.json"'],
  },
  {
    id: 'SYN-034',
    title: 'an overlong form of / in UTF-8',
    files: json(bytes(good.slice(0, -1), [0xc0, 0xaf])),
    problems: ['order.json:3:3 Cannot decode "order.json"'],
  },
  {
    id: 'SYN-035',
    title: 'a surrogate in UTF-8 (CESU-8)',
    files: json(bytes(good, [0xed, 0xa0, 0x80])),
    problems: ['order.json:4:1 Cannot decode "order.json"'],
  },
  {
    id: 'SYN-036',
    title: '100,000 opening brackets',
    files: json('['.repeat(100_000)),
    problems: ['order.json:1:65 Cannot accept this nesting: it is over a limit'],
  },
  {
    id: 'SYN-037',
    title: '100,000 nested objects inside an entry',
    files: json(`{"entries":[\n{"code":"A-1","x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]}`),
    problems: ['order.json:2:324 Cannot accept this nesting: it is over a limit'],
  },
  {
    id: 'SYN-039',
    title: '__proto__ as a key of an entry',
    files: json('{"entries":[\n{"code":"A-1","__proto__":{"polluted":1}}\n]}'),
    problems: ['order.json:2:15 Cannot use the field "__proto__"'],
  },
  {
    id: 'SYN-041',
    title: 'JSON whose lines end with a lone CR',
    files: json('{"entries":[\r{"code":"A-1"},\r{"code":}\r]}'),
    problems: ['order.json:3:9 Cannot parse this JSON'],
  },
  {
    id: 'SYN-043',
    title: 'YAML in a file named .json',
    files: json('code: "A-1"\nstatus: 404\n'),
    problems: ['order.json:1:1 Cannot parse this JSON'],
  },
]
