import { expect, test } from 'vitest'
import { readStartOptions } from './read-start-options'

test('readStartOptions takes what is named, then the environment, then what is usual', () => {
  const environment = { FAULTBOOK_OUT: 'sites/a', FAULTBOOK_HOST: '0.0.0.0', PORT: '8080' }
  expect(readStartOptions([], {})).toEqual({ out: 'out', host: undefined, port: 3000 })
  expect(readStartOptions([], { FAULTBOOK_OUT: '', FAULTBOOK_HOST: '', PORT: '' })).toEqual({
    out: 'out',
    host: undefined,
    port: 3000,
  })
  expect(readStartOptions([], environment)).toEqual({ out: 'sites/a', host: '0.0.0.0', port: 8080 })
  const given = ['--out', 'x', '--host=::1', '--out', 'y']
  expect(readStartOptions(given, environment)).toEqual({ out: 'y', host: '::1', port: 8080 })
})

test('readStartOptions does not read HOST, which shells set for themselves', () => {
  const environment: Readonly<Record<string, string>> = { HOST: '0.0.0.0' }
  expect(readStartOptions([], environment)).toEqual({ out: 'out', host: undefined, port: 3000 })
})

test.each(['0', '80', '65535', '00080'])('PORT=%s is a port', (PORT) => {
  expect(readStartOptions([], { PORT })).toMatchObject({ port: Number(PORT) })
})

test.each([' ', '0x50', '1e3', '-1', '65536', '80.0', '+80', ' 80', '80 ', 'http', '٣', '999999999999'])(
  'PORT=%j is refused in a sentence',
  (PORT) => {
    const sentence = `PORT is ${JSON.stringify(PORT)}, and a port is a number from 0 to 65535: PORT=3000`
    expect(readStartOptions([], { PORT })).toEqual({ sentence, exitCode: 1 })
  },
)

test.each([
  [['--hots', 'x'], 'Unknown flag --hots. Did you mean --host?'],
  [['--verbose'], 'Unknown flag --verbose.'],
  [['-h'], 'Unknown flag -h.'],
  [['site'], 'Cannot use "site": no value belongs here.'],
  [['--out'], '--out needs a value: --out DIR.'],
  [['--out', '--host', 'x'], '--out needs a value: --out DIR.'],
  [['--host='], '--host needs a value: --host ADDRESS.'],
])('readStartOptions refuses %j', (given, sentence) => {
  const usage = 'The flags are --out DIR and --host ADDRESS; the port comes from the environment: PORT=3000.'
  expect(readStartOptions(given, {})).toEqual({ sentence: `${sentence} ${usage}`, exitCode: 2 })
})
