import { expect, test } from 'vitest'
import { jsonFault, leadingJson } from './json-fault'

test.each([
  ['{"a": [1, {"b": "x', 18, '`"}]}`'],
  ['{"a": 1,\n', 8, '`}`'],
  ['{"a"', 4, '`}`'],
  ['{"a": "}\\"', 10, '`"}`'],
  ['['.repeat(20), 20, `\`${']'.repeat(12)}…\``],
])('text that is cut off is told by its end: %s', (text, offset, closing) => {
  expect(jsonFault(text, 'file')).toEqual({
    offset,
    expected: `the rest of the JSON, with ${closing} at its end`,
    received: 'the end of the file',
    isCut: true,
  })
})

test.each([
  ['{"a": 1 "b": 2}', 8, 'a comma', 'something else'],
  ['{"a": 1,}', 8, 'a key in double quotes', '`}`'],
  ['{"a": s3cr3t}', 6, expect.stringContaining('a JSON value'), 'something else'],
  ['['.repeat(100_000), expect.any(Number), 'JSON that is less deep', 'one more level'],
])(
  'text that is damaged is told by its first fault, and repeats nothing of it: %#',
  (text, offset, expected, received) => {
    expect(jsonFault(text, 'file')).toEqual({ offset, expected, received, isCut: false })
  },
)

test.each([
  ['{"a": 1}\n\n# the next\n', '{"a": 1}'],
  ['[1]\n// the next', '[1]'],
  ['{"a": 1} # no', '{"a": 1} # no'],
  ['{"a": 1\n# cut', '{"a": 1\n# cut'],
  ['Not Found\n', 'Not Found\n'],
])('JSON that a text begins with is %j', (text, own) => {
  expect(leadingJson(text)).toBe(own)
})
