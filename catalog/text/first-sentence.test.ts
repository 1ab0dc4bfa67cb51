import { expect, test } from 'vitest'
import { firstSentence } from './first-sentence'

test.each([
  ['The token has expired.', 'The token has expired.'],
  ['The token has expired. Get a new one.', 'The token has expired.'],
  ['No stop at the end', 'No stop at the end'],
  ['Needs version 2.0 of the API. Older ones fail.', 'Needs version 2.0 of the API.'],
  ['Is it there? `GET` it.', 'Is it there?'],
  ['The field `a. B` is missing. Add it.', 'The field `a. B` is missing.'],
  ['A value is too long (see Limits. They differ). Cut it.', 'A value is too long (see Limits. They differ).'],
  ['A header, e.g. Accept, is missing. Add it.', 'A header, e.g. Accept, is missing.'],
  ['The API says “no.” Then it stops.', 'The API says “no.”'],
  ['It ends with `x.` and goes on. Then more.', 'It ends with `x.` and goes on.'],
  ['', ''],
])('firstSentence of %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})
