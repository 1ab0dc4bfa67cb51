import { parseArgs } from 'node:util'
import { nearest } from '../../catalog/text/nearest'
import type { Command, Flag, FlagValues } from './command'

/** A call that cannot be understood. Its message says why. The exit code is 2. */
export class UsageError extends Error {}

export interface Arguments {
  readonly flags: FlagValues
  readonly operands: readonly string[]
  readonly isHelp: boolean
}

/**
 * Reads what is after the name of a command.
 *
 * @throws UsageError where something does not belong to it, or is missing
 */
export function readArguments(given: readonly string[], command: Command): Arguments {
  const flags = new Map<string, Flag>([...Object.entries(command.flags), ['help', { summary: 'shows this' }]])
  const options = [...flags].map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }])
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(options),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const flag = flags.get(token.name)
    if (flag === undefined) throw new UsageError(unknownFlag(token.rawName, token.name, [...flags.keys()]))
    if (flag.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`)
      values.set(token.name, [])
      continue
    }
    const value = token.value ?? ''
    // `--out --host x`: the next flag is not the value of this one.
    if (value === '' || (!token.inlineValue && value.startsWith('--')))
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${flag.value}.`)
    values.set(token.name, [...(values.get(token.name) ?? []), value])
  }
  const isHelp = values.has('help')
  if (!isHelp) checkOperands(operands, command)
  const texts = (name: string) => values.get(name) ?? []
  return { flags: { has: (name) => values.has(name), text: (name) => texts(name).at(-1), texts }, operands, isHelp }
}

function checkOperands(operands: readonly string[], command: Command): void {
  const missing = command.operands.find(({ isOptional }, index) => isOptional !== true && operands[index] === undefined)
  if (missing !== undefined) throw new UsageError(`${missing.name} is missing: ${missing.summary}.`)
  const most = command.operands.some(({ isRepeated }) => isRepeated) ? operands.length : command.operands.length
  if (operands.length > most)
    throw new UsageError(`Cannot use ${JSON.stringify(operands[most])}: no value belongs here.`)
}

function unknownFlag(raw: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return `Unknown flag ${raw}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`
}
