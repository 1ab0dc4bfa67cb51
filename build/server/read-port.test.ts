import { expect, test } from 'vitest'
import { readPort } from './read-port'

test.each(['0', '80', '65535', '00080'])('PORT=%s is a port', (text) => {
  expect(readPort(text)).toBe(Number(text))
})

test('a flag is named by itself', () => {
  expect(readPort('8080', '--port')).toBe(8080)
  expect(readPort('x', '--port')).toBe('--port is "x", and a port is a number from 0 to 65535: --port 3000')
})

test('without PORT it is 3000', () => {
  expect([readPort(undefined), readPort('')]).toEqual([3000, 3000])
})

test.each([' ', '0x50', '1e3', '-1', '65536', '80.0', '+80', ' 80', '80 ', 'http', '٣', '999999999999'])(
  'PORT=%j is refused in a sentence',
  (text) => {
    expect(readPort(text)).toBe(`PORT is ${JSON.stringify(text)}, and a port is a number from 0 to 65535: PORT=3000`)
  },
)
