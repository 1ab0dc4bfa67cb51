import type { ContentCase } from '../content-case'
import { entries, entriesText, json, mdx } from '../files'

/** Values of another type than a field has. */
export const typeCases: readonly ContentCase[] = [
  {
    id: 'TYP-020',
    title: 'YAML: code 0123 without quotes',
    files: mdx('code: 0123\nstatus: 400\nfamily: order\ntitle: "t"'),
    problems: ['ORD-1.mdx:2:7 Cannot read "code"'],
    says: ['"0123"'],
  },
  {
    id: 'TYP-021',
    title: 'YAML: code 1e3 without quotes',
    files: mdx('code: 1e3\nstatus: 400\nfamily: order\ntitle: "t"'),
    problems: ['ORD-1.mdx:2:7 Cannot read "code"'],
    says: ['"1e3"'],
  },
  {
    id: 'TYP-022',
    title: 'YAML: code 12:30 without quotes',
    files: mdx('code: 12:30\nstatus: 404\nfamily: order\ntitle: "t"'),
    problems: [
      'ORD-1.mdx:2:7 Cannot make a URL from "12:30"',
      'ORD-1.mdx:38:1 Cannot accept the response of "An ID that does not exist": it does not carry the entry’s code',
    ],
  },
  {
    id: 'TYP-023',
    title: 'YAML: code null',
    files: mdx('code: ~\nstatus: 404\nfamily: order\ntitle: "t"'),
    problems: ['ORD-1.mdx:2:7 Cannot do without "code"'],
  },
  {
    id: 'TYP-025',
    title: 'YAML: code 0o17, .inf and 0x1F',
    files: mdx('code: 0x1F\nstatus: .inf\nfamily: 0o17\ntitle: "t"'),
    problems: [
      'ORD-1.mdx:2:7 Cannot read "code"',
      'ORD-1.mdx:3:9 Cannot read "status"',
      'ORD-1.mdx:4:9 Cannot read "family"',
    ],
    says: ['"0x1F"'],
  },
  {
    id: 'TYP-026',
    title: 'a JSON code beyond 2^53',
    files: json(entriesText({ code: 'BIG' }).replace('"BIG"', '9007199254740993')),
    problems: ['order.json:2:9 Cannot read "code"'],
    says: ['9007199254740993'],
  },
  {
    id: 'TYP-027',
    title: 'true as a code',
    files: entries({ code: true }),
    problems: ['order.json:2:9 Cannot read "code"'],
  },
  {
    id: 'TYP-028',
    title: 'statuses 99, 600, 0, -1 and 404.5',
    files: entries(...[99, 600, 0, -1, 404.5].map((status, index) => ({ code: `A-${index + 1}`, status }))),
    problems: [
      'order.json:2:24 Cannot read "status"',
      'order.json:3:24 Cannot read "status"',
      'order.json:4:24 Cannot read "status"',
      'order.json:5:24 Cannot read "status"',
      'order.json:6:24 Cannot read "status"',
    ],
  },
  {
    id: 'TYP-029',
    title: 'statuses "404", 1e999 and null',
    files: json(
      entriesText({ code: 'A-1', status: '404' }, { code: 'A-2', status: 987 }, { code: 'A-3', status: null }).replace(
        '987',
        '1e999',
      ),
    ),
    problems: [
      'order.json:2:24 Cannot read "status"',
      'order.json:3:24 Cannot read "status"',
      'order.json:4:24 Cannot do without "status"',
    ],
  },
  {
    id: 'TYP-030',
    title: 'a list of statuses, one of which is none',
    files: entries({ status: [400, 42] }),
    problems: ['order.json:2:16 Cannot read "status[1]"'],
    says: ['a whole number from 100 to 599'],
  },
  {
    id: 'TYP-031',
    title: 'an object as a code',
    files: entries({ code: { name: 'A-1' } }),
    problems: ['order.json:2:9 Cannot read "code"'],
  },
  {
    id: 'TYP-032',
    title: 'an entry without a code',
    files: entries({ title: 'orphan', code: undefined }),
    problems: ['order.json:2:1 Cannot do without "code"'],
  },
  {
    id: 'TYP-040',
    title: 'causes that are texts',
    files: entries({ causes: ['One.', 'Two.'] }),
    problems: ['order.json:2:12 Cannot read "causes[0]"', 'order.json:2:19 Cannot read "causes[1]"'],
  },
  {
    id: 'TYP-041',
    title: 'causes that are one text',
    files: entries({ causes: 'One.' }),
    problems: ['order.json:2:11 Cannot read "causes"'],
  },
  {
    id: 'TYP-042',
    title: 'numbers, lists and null deep inside',
    files: entries({ causes: [{ text: 5 }, { text: ['a'] }, null] }),
    problems: [
      'order.json:2:20 Cannot read "causes[0].text"',
      'order.json:2:31 Cannot read "causes[1].text"',
      'order.json:2:38 Cannot read "causes[2]"',
    ],
  },
  {
    id: 'TYP-043',
    title: 'an object in place of lists',
    files: entries({ examples: {}, params: {}, aliases: {}, related: {} }),
    problems: [
      'order.json:2:13 Cannot read "examples"',
      'order.json:2:25 Cannot read "params"',
      'order.json:2:38 Cannot read "aliases"',
      'order.json:2:51 Cannot read "related"',
    ],
  },
  {
    id: 'TYP-044',
    title: 'a text as retry, an actor outside the list',
    files: entries({ retry: 'never', actors: ['robot'] }),
    problems: ['order.json:2:10 Cannot read "retry"', 'order.json:2:28 Cannot read "actors[0]"'],
  },
  {
    id: 'TYP-045',
    title: 'a misspelt field',
    files: entries({ sumary: 'x' }),
    problems: ['order.json:2:2 Cannot use the field "sumary"'],
    says: ['"summary"'],
  },
  {
    id: 'TYP-046',
    title: 'an example of which the request is a number',
    files: entries({ examples: [{ title: 'x', source: 'documented', request: 1, response: null }] }),
    problems: ['order.json:2:59 Cannot read "examples[0].request"'],
  },
  {
    id: 'TYP-055',
    title: 'an empty code, and one of spaces',
    files: entries({ code: '' }, { code: '   ' }),
    problems: ['order.json:2:9 Cannot read "code"', 'order.json:3:9 Cannot read "code"'],
  },
  {
    id: 'TYP-056',
    title: 'a title of nothing but white space',
    files: entries({ title: ' \t\n ' }),
    problems: ['order.json:2:10 Cannot read "title"'],
  },
]
