import { expect, test } from 'vitest'
import { headerLinks } from './header-links'

test.each([
  ['</a/>', true],
  ['</a/>; rel=help', true],
  ['</a/>; REL="Help"', true],
  ['</a/>; rel="related help"', true],
  ['</a/>; rel=describedby; type=text/html', true],
  ['</a/>; rel=related; type=text/html', false],
  ['</a/>; rel=next; type=application/json', false],
  ['</a/>; rel="next"; title="help, and more"', false],
  ['</a/>; title="a, b; c"; rel="next"', false],
  ['</a/>; rel=related; rel=help', false],
  ['</a/>; rel="type-of"', false],
])('whether a link is about the code: %s', (value, isOfCode) => {
  expect(headerLinks(value)).toEqual([{ address: '/a/', isOfCode }])
})

test('several links are one list, whatever is in quotes', () => {
  expect(headerLinks('</a/>; title="x, </no/>"; rel=next, </b/>; rel=help')).toEqual([
    { address: '/a/', isOfCode: false },
    { address: '/b/', isOfCode: true },
  ])
})
