import { expect, test } from 'vitest'
import { reportOf } from '../../content.fixture'

const params = [
  { placeholder: '{id}', name: 'id', meaning: 'ID of the order.' },
  { placeholder: '{user}', name: 'user', meaning: 'Name of the user.' },
]
const message = 'No order {id} of {user}'

test('checkLanguages accepts messages in other languages, with their placeholders in any order', () => {
  const messages = { de: 'Für {user} gibt es keinen Auftrag {id}', 'zh-Hant': '{user} 沒有訂單 {id}' }
  expect(reportOf({ message, params, messages })).toBe('')
})

test('checkLanguages refuses an invalid tag, and a language that occurs twice', () => {
  const text = 'Kein Auftrag {id} von {user}'
  expect(reportOf({ message, params, messages: { 'de-DE-DE': text } })).toBe(
    `content/shop/order.json:54:21 Cannot tell which language "de-DE-DE" is
    expected: a language tag (BCP 47) such as de, pt-BR or zh-Hant, each language once
    received: "de-DE-DE"
    write:    the tag of the language`,
  )
  expect(reportOf({ message, params, messages: { 'pt-br': text, 'pt-BR': text } })).toContain(
    'received: "pt-BR" beside "pt-br", the same language',
  )
})

test('checkLanguages tells of other placeholders than those of the message', () => {
  expect(reportOf({ message, params, messages: { de: 'Kein Auftrag {nummer} von {user}' } })).toBe(
    `content/shop/order.json:54:15 Warning: Cannot match the message in "de" with the other messages
    expected: those of the message: {id}, {user}
    received: {nummer}, {user}
    write:    the message as the API sends it in this language`,
  )
})
