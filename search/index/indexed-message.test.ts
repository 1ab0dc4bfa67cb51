import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageSlots } from '../../catalog/address/slotted-text'
import { templatePlaceholders } from '../../catalog/values/message-template'
import { placeholderSyntaxes } from '../../catalog/values/vocabulary'
import { compileTemplate } from './compile-template'
import { indexedMessage } from './indexed-message'

const param = (placeholder: string, name: string) => ({ placeholder, name, meaning: 'x' })

test('indexedMessage leaves a message alone that its placeholders cut alike', () => {
  const message = 'The key %v exceeds %v characters.'
  const entry = { message, params: [param('%v', 'key'), param('%v', 'max')] }
  expect(indexedMessage(entry)).toEqual({
    message,
    params: [
      ['%v', 'key'],
      ['%v', 'max'],
    ],
  })
})

test('indexedMessage keeps literal text that looks like a placeholder', () => {
  const entry = { message: 'Use :names or :name', params: [param(':name', 'name')], placeholders: ['colon' as const] }
  const known = { ...entry, params: [param(':names', 'names'), param(':name', 'name')] }
  const { message = '', params } = indexedMessage(known)
  expect(compileTemplate(message, params)).toEqual({ pieces: ['Use ', ' or ', ''], names: ['names', 'name'] })
})

test('search cuts a message where its page does', () => {
  const unit = fc.constantFrom(
    '%b%',
    '%b',
    '%s',
    '{a}',
    '{{a}}',
    '${a}',
    '<a>',
    ':a',
    ':ab',
    '%(a)s',
    '%a%',
    ' x ',
    'y',
    '%',
  )
  const text = fc.array(unit, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
  const chosen = fc.option(fc.subarray([...placeholderSyntaxes]), { nil: undefined })
  fc.assert(
    fc.property(text, chosen, (message, placeholders) => {
      const found = templatePlaceholders(message, placeholders)
      const entry = {
        message,
        params: found.map((placeholder, index) => param(placeholder, `p${index}`)),
        ...(placeholders !== undefined && { placeholders }),
      }
      const { message: indexed = '', params } = indexedMessage(entry)
      const template = compileTemplate(indexed, params)
      const page = messageSlots(entry)
      expect(template.names).toEqual(
        page.flatMap((part) => (typeof part === 'string' ? [] : [part.field?.slice('p.'.length)])),
      )
      expect(template.pieces.join('')).toBe(page.filter((part) => typeof part === 'string').join(''))
    }),
    { numRuns: 3000 },
  )
})
