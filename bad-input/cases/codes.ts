import type { ContentCase } from '../content-case'
import { entries } from '../files'

const plain = [{ text: 'One.' }, { text: 'Two.' }]
const codes = (...all: string[]) => entries(...all.map((code) => ({ code })))

/** Codes that cannot be an address, or that look like another. */
export const codeCases: readonly ContentCase[] = [
  {
    id: 'COD-040',
    title: 'code ".."',
    files: codes('..', '.'),
    problems: ['order.json:2:9 Cannot use the reserved path ".."', 'order.json:3:9 Cannot use the reserved path "."'],
  },
  {
    id: 'COD-041',
    title: 'codes that climb',
    files: codes('../../x', 'a/../b', './a', 'a/./b'),
    problems: [
      'order.json:2:9 Cannot use the reserved path "../../x"',
      'order.json:3:9 Cannot use the reserved path "a/../b"',
      'order.json:4:9 Cannot use the reserved path "./a"',
      'order.json:5:9 Cannot use the reserved path "a/./b"',
    ],
  },
  {
    id: 'COD-042',
    title: 'code "%2e%2e"',
    files: codes('%2e%2e'),
    problems: ['order.json:2:9 Cannot make a URL from "%2e%2e"'],
  },
  {
    id: 'COD-043',
    title: 'empty segments',
    files: codes('a//b', '/a', 'a/', '/'),
    problems: [
      'order.json:2:9 Cannot make a URL from "a//b"',
      'order.json:3:9 Cannot make a URL from "/a"',
      'order.json:4:9 Cannot make a URL from "a/"',
      'order.json:5:9 Cannot make a URL from "/"',
    ],
  },
  {
    id: 'COD-044',
    title: 'a backslash',
    files: codes('a\\b'),
    problems: ['order.json:2:9 Cannot make a URL from "a\\b"'],
    says: ['a slug beside the code'],
  },
  {
    id: 'COD-045',
    title: 'four segments',
    files: codes('a/b/c/d'),
    problems: ['order.json:2:9 Cannot make a URL from "a/b/c/d"'],
  },
  {
    id: 'COD-046',
    title: 'percent signs',
    files: codes('a%b', 'a%2Fb'),
    problems: ['order.json:2:9 Cannot make a URL from "a%b"', 'order.json:3:9 Cannot make a URL from "a%2Fb"'],
  },
  {
    id: 'COD-047',
    title: 'a question mark and a hash',
    files: codes('a?b', 'a#b'),
    problems: ['order.json:2:9 Cannot make a URL from "a?b"', 'order.json:3:9 Cannot make a URL from "a#b"'],
  },
  {
    id: 'COD-048',
    title: 'a full stop at the end, which Windows drops',
    files: codes('A-1.', 'A-2-', 'A-3_'),
    problems: [
      'order.json:2:9 Cannot make a URL from "A-1."',
      'order.json:3:9 Cannot make a URL from "A-2-"',
      'order.json:4:9 Cannot make a URL from "A-3_"',
    ],
  },
  {
    id: 'COD-049',
    title: 'spaces around and inside',
    files: codes(' A-1', 'A-2 ', 'A 3'),
    problems: [
      'order.json:2:9 Cannot make a URL from " A-1"',
      'order.json:3:9 Cannot make a URL from "A-2 "',
      'order.json:4:9 Cannot make a URL from "A 3"',
    ],
  },
  {
    id: 'COD-050',
    title: 'a terminal escape',
    files: entries({ code: 'A\u001b[2J\u001b]0;x\u0007', causes: plain, solutions: plain }),
    problems: ['order.json:2:9 Cannot read "code"'],
    says: ['U+001B'],
  },
  {
    id: 'COD-051',
    title: 'Unicode spaces',
    files: codes('A\u00a01', 'A\u30001'),
    problems: ['order.json:2:9 Cannot make a URL from "A 1"', 'order.json:3:9 Cannot make a URL from "A 1"'],
    says: ['U+00A0', 'U+3000'],
  },
  {
    id: 'COD-150',
    title: 'a code with what nobody can see',
    files: entries({
      code: 'A\u200b1',
      causes: [{ text: 'One.' }, { text: 'Two.' }],
      solutions: [{ text: 'One.' }, { text: 'Two.' }],
      examples: [{ title: 'x', source: 'documented', request: 'GET / HTTP/1.1', response: ['HTTP/1.1 404 Not Found'] }],
    }),
    problems: ['order.json:2:9 Cannot read "code"'],
    says: ['U+200B in line 2, column 11'],
  },
  {
    id: 'COD-053',
    title: 'codes that differ in case only, in one catalog',
    files: codes('ORD-X', 'Ord-x'),
    problems: ['order.json:3:9 Cannot tell "Ord-x" from a code that differs in case only'],
  },
  {
    id: 'COD-054',
    title: 'a code of 300 bytes',
    files: codes('A'.repeat(300)),
    problems: ['order.json:2:9 Cannot accept this code: it is over a limit'],
    says: ['at most 128 bytes'],
  },
  {
    id: 'COD-055',
    title: 'a code of 129 bytes',
    files: codes('A'.repeat(129)),
    problems: ['order.json:2:9 Cannot accept this code: it is over a limit'],
  },
  {
    id: 'COD-057',
    title: 'a line break in a code',
    files: codes('A-1\nLocation: https://evil.example', 'A\t1', 'A-2\r'),
    problems: [
      'order.json:2:9 Cannot read "code"',
      'order.json:3:9 Cannot make a URL from "A 1"',
      'order.json:4:9 Cannot make a URL from "A-2 "',
    ],
  },
  {
    id: 'COD-058',
    title: 'index.html and index.txt as codes',
    files: codes('index.html', 'index.txt', 'INDEX', 'a/index.json'),
    problems: [
      'order.json:2:9 Cannot use the reserved path "index.html"',
      'order.json:3:9 Cannot use the reserved path "index.txt"',
      'order.json:4:9 Cannot use the reserved path "INDEX"',
      'order.json:5:9 Cannot use the reserved path "a/index.json"',
    ],
  },
  {
    id: 'COD-059',
    title: 'the name of a route segment',
    files: codes('[code]', '(group)', '@slot', '$name'),
    problems: [
      'order.json:2:9 Cannot make a URL from "[code]"',
      'order.json:3:9 Cannot make a URL from "(group)"',
      'order.json:4:9 Cannot make a URL from "@slot"',
      'order.json:5:9 Cannot make a URL from "$name"',
    ],
  },
  {
    id: 'COD-060',
    title: 'reserved names, in any case',
    files: codes('family', 'Status', 'GUIDES/x', 'status/404'),
    problems: [
      'order.json:2:9 Cannot use the reserved path "family"',
      'order.json:3:9 Cannot use the reserved path "Status"',
      'order.json:4:9 Cannot use the reserved path "GUIDES/x"',
      'order.json:5:9 Cannot use the reserved path "status/404"',
    ],
  },
  {
    id: 'COD-061',
    title: 'names that Windows keeps for itself',
    files: codes('con', 'NUL.txt', 'a/Com1', 'lpt9.x.y'),
    problems: [
      'order.json:2:9 Cannot use the reserved path "con"',
      'order.json:3:9 Cannot use the reserved path "NUL.txt"',
      'order.json:4:9 Cannot use the reserved path "a/Com1"',
      'order.json:5:9 Cannot use the reserved path "lpt9.x.y"',
    ],
  },
  {
    id: 'COD-062',
    title: 'what no file name on Windows holds',
    files: codes('S3:NoSuchKey', 'a*b', 'a|b', 'a"b', 'a<b'),
    problems: [
      'order.json:2:9 Cannot make a URL from "S3:NoSuchKey"',
      'order.json:3:9 Cannot make a URL from "a*b"',
      'order.json:4:9 Cannot make a URL from "a|b"',
      'order.json:5:9 Cannot make a URL from "a"b"',
      'order.json:6:9 Cannot make a URL from "a<b"',
    ],
    says: ['"slug": "S3-NoSuchKey"'],
  },
  {
    id: 'COD-063',
    title: 'leading ., _ and ~',
    files: codes('.htaccess', '_next', '~root', 'a/.git'),
    problems: [
      'order.json:2:9 Cannot use the reserved path ".htaccess"',
      'order.json:3:9 Cannot use the reserved path "_next"',
      'order.json:4:9 Cannot make a URL from "~root"',
      'order.json:5:9 Cannot use the reserved path "a/.git"',
    ],
  },
  {
    id: 'COD-067',
    title: 'code __proto__',
    files: codes('__proto__', 'AUT-1'),
    problems: ['order.json:2:9 Cannot use the reserved path "__proto__"'],
  },
  {
    id: 'COD-069',
    title: 'a Cyrillic А that looks like A',
    files: codes('АRD-1', 'ARD-1'),
    problems: ['order.json:2:9 Cannot make a URL from "АRD-1"'],
    says: ['U+0410'],
  },
  {
    id: 'COD-070',
    title: 'letters of full width',
    files: codes('ＡＵＴ－１'),
    problems: ['order.json:2:9 Cannot make a URL from "ＡＵＴ－１"'],
    says: ['U+FF21'],
  },
  {
    id: 'COD-071',
    title: 'ü composed and decomposed',
    files: codes('ünï', 'u\u0308ni\u0308'),
    problems: ['order.json:2:9 Cannot make a URL from "ünï"', 'order.json:3:9 Cannot make a URL from "ünï"'],
  },
  {
    id: 'COD-073',
    title: 'an emoji',
    files: codes('💥'),
    problems: ['order.json:2:9 Cannot make a URL from "💥"'],
    says: ['U+1F4A5'],
  },
]
