import { expect, test } from 'vitest'
import { readArguments, UsageError } from './call/arguments'
import { start } from './commands/start'

function refusal(given: readonly string[]): string {
  try {
    readArguments(given, start)
    return ''
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.message
  }
}

test('readArguments gives the values of flags, and of two of one name the last', () => {
  const { flags, operands, isHelp } = readArguments(['--out', 'x', '--host=::1', '--out', 'y'], start)
  expect({ out: flags.text('out'), host: flags.text('host'), operands, isHelp }).toEqual({
    out: 'y',
    host: '::1',
    operands: [],
    isHelp: false,
  })
})

test.each([
  [['--hots', 'x'], 'Unknown flag --hots. Did you mean --host?'],
  [['--verbose'], 'Unknown flag --verbose.'],
  [['-h'], 'Unknown flag -h.'],
  [['site'], 'Cannot use "site": no value belongs here.'],
  [['--out'], '--out needs a value: --out DIR.'],
  [['--out', '--host', 'x'], '--out needs a value: --out DIR.'],
  [['--host='], '--host needs a value: --host ADDRESS.'],
  [['--help=1'], '--help takes no value.'],
])('readArguments refuses %j', (given, sentence) => {
  expect(refusal(given)).toBe(sentence)
})
