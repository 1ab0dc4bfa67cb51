import { expect, test } from 'vitest'
import { pasteLine } from './paste-line'

test('pasteLine finds a line by its number, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028']) {
    const text = ['one', '  two AUT-0007 here', 'three'].join(end)
    expect(pasteLine(text, 2, 'AUT-0007')).toEqual({ number: 2, before: 'two ', code: 'AUT-0007', after: ' here' })
  }
  expect(pasteLine('AUT-0007', 1, 'AUT-0007')).toEqual({ number: 1, before: '', code: 'AUT-0007', after: '' })
})

test('a long line is cut around the code', () => {
  const { before, code, after } = pasteLine(`${'a'.repeat(500)} AUT-0007 ${'b'.repeat(500)}`, 1, 'AUT-0007')
  expect([before, code, after]).toEqual([`…${'a'.repeat(47)} `, 'AUT-0007', ` ${'b'.repeat(95)}…`])
})

test('a code that is written another way is not marked, and its line is shown', () => {
  expect(pasteLine('say aut 7', 1, 'AUT-0007')).toEqual({ number: 1, before: 'say aut 7', code: '', after: '' })
  expect(pasteLine('one', 9, 'AUT-0007')).toEqual({ number: 9, before: 'one', code: '', after: '' })
})

test('a token beside the code is not shown, also where the word before it is cut off, and an address is', () => {
  const line = `{"authorization":"Bearer zz.12.q"},{"from":"a@b.example"},${' '.repeat(20)}"code":"AUT-0007","token":"t0p"}`
  const { before, after } = pasteLine(line, 1, 'AUT-0007')
  expect(before).not.toContain('zz.12')
  expect(before).toContain('a@b.example')
  expect(after).toBe('","token":"[hidden]"}')
  for (const text of ['Cookie: last=AUT-0007; sid=hunter99', '{"password":"x AUT-0007 hunter99"}'])
    expect(Object.values(pasteLine(text, 1, 'AUT-0007')).join('')).not.toContain('hunter99')
})

test('a code that is also a part of another word is marked where it is a word', () => {
  expect(pasteLine('GET /policies/pol_404x 404 Not Found', 1, '404')).toMatchObject({
    before: 'GET /policies/pol_404x ',
    code: '404',
  })
  expect(pasteLine('see pol_404x', 1, '404')).toMatchObject({ before: 'see pol_', code: '404' })
})
