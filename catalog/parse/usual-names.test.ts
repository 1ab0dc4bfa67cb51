import { expect, test } from 'vitest'
import { entrySchema } from '../model/entry-schema'
import { fieldByUsualName } from './usual-names'

const ofEntry = Object.keys(entrySchema.shape)

test.each([
  ['description', 'summary'],
  ['httpStatus', 'status'],
  ['http_code', 'status'],
  ['name', 'title'],
  ['resolution', 'solutions'],
  ['reason', 'causes'],
  ['level', 'severity'],
  ['category', 'family'],
  ['tags', 'keywords'],
  ['userMessage', 'userText'],
  ['see-also', 'related'],
  ['color', undefined],
])('in an entry %s means %s', (name, field) => {
  expect(fieldByUsualName(name, ofEntry)).toBe(field)
})

test('what a name means depends on the fields that there are', () => {
  expect(fieldByUsualName('description', ['placeholder', 'name', 'meaning', 'example'])).toBe('meaning')
  expect(fieldByUsualName('solution', ['text', 'check', 'fix'])).toBe('fix')
  expect(fieldByUsualName('title', ['$schema', 'name', 'url'])).toBe('name')
})
