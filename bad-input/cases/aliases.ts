import type { ContentCase } from '../content-case'
import { entries } from '../files'

const codes = (...all: string[]) => entries(...all.map((code) => ({ code })))

/** Slugs, aliases and references that belong to others, or to nobody. */
export const aliasCases: readonly ContentCase[] = [
  {
    id: 'COD-064',
    title: 'two codes with one slug',
    files: entries({ code: 'a:b', slug: 'a-b' }, { code: 'a-b' }),
    problems: ['order.json:3:9 Cannot give the path "a-b" twice'],
  },
  {
    id: 'COD-065',
    title: 'slugs that are no path',
    files: entries(
      { code: 'a:1', slug: 'a b' },
      { code: 'a:2', slug: '../a' },
      { code: 'a:3', slug: '50%' },
      { code: 'a:4', slug: '' },
      { code: 'a:5', slug: 'family' },
    ),
    problems: [
      'order.json:2:22 Cannot make a URL from "a b"',
      'order.json:3:22 Cannot use the reserved path "../a"',
      'order.json:4:22 Cannot make a URL from "50%"',
      'order.json:5:22 Cannot read "slug"',
      'order.json:6:22 Cannot use the reserved path "family"',
    ],
  },
  {
    id: 'COD-068',
    title: 'one code in two files',
    files: {
      ...codes('ORD-1'),
      'more.json': entries({ code: 'ORD-1', causes: [{ text: 'a' }, { text: 'b' }] })['order.json'] ?? '',
    },
    problems: ['order.json:2:9 Cannot define the code "ORD-1" twice'],
    says: ['the same code as in'],
  },
  {
    id: 'COD-076',
    title: 'aliases that belong to others',
    files: entries({ code: 'A-1', aliases: ['A-2', 'OLD'] }, { code: 'A-2', aliases: ['old', 'A-2'] }),
    problems: [
      'order.json:2:26 Cannot give the path "A-2" twice',
      'order.json:3:26 Cannot give the path "old" twice',
      'order.json:3:32 Cannot give the path "A-2" twice',
    ],
  },
  {
    id: 'COD-077',
    title: 'an alias that would write rules of a server',
    files: entries({
      aliases: ['x /evil 301\n/* https://evil.com 301', 'a;} location / { return 301 https://evil.com; }'],
    }),
    problems: [
      'order.json:2:13 Cannot make a URL from "x /evil 301 /* https://evil.com 301"',
      'order.json:2:52 Cannot make a URL from "a;} location / { return 301 https://evil.com; }"',
    ],
  },
  {
    id: 'COD-078',
    title: 'aliases that are no path',
    files: entries({
      aliases: ['', '../x', '%2e%2e', 'family', 'con', '__proto__', 'a'.repeat(129), 'a?b', 'a\r\nSet-Cookie: x'],
    }),
    problems: [
      'order.json:2:13 Cannot make a URL from ""',
      'order.json:2:16 Cannot use the reserved path "../x"',
      'order.json:2:23 Cannot make a URL from "%2e%2e"',
      'order.json:2:32 Cannot use the reserved path "family"',
      'order.json:2:41 Cannot use the reserved path "con"',
      'order.json:2:47 Cannot use the reserved path "__proto__"',
      'order.json:2:59 Cannot make a URL from "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"',
      'order.json:2:191 Cannot make a URL from "a?b"',
      'order.json:2:197 Cannot make a URL from "a Set-Cookie: x"',
    ],
  },
  {
    id: 'COD-080',
    title: 'codes that nobody has',
    files: entries({
      related: [{ code: 'constructor' }, { code: '__proto__' }, { code: 'toString' }, { code: '../A-1' }],
      confusedWith: [{ code: 'ORD-9', difference: 'x' }],
      replacedBy: ['no/such'],
      splitInto: ['x'],
    }),
    problems: [
      'order.json:2:21 Cannot point to "constructor"',
      'order.json:2:44 Cannot point to "__proto__"',
      'order.json:2:65 Cannot point to "toString"',
      'order.json:2:85 Cannot point to "../A-1"',
      'order.json:2:120 Cannot point to "ORD-9"',
      'order.json:2:161 Cannot point to "no/such"',
      'order.json:2:185 Cannot point to "x"',
    ],
  },
  {
    id: 'COD-081',
    title: 'an entry within the folder of another form',
    files: codes('A-1', 'A-1/index.md'),
    problems: ['order.json:3:9 Cannot use the reserved path "A-1/index.md"'],
  },
]
