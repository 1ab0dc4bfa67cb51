import type { Command } from './command'

/** What `faultbook --help` shows. */
export function helpOfAll(commands: readonly Command[]): string {
  const rows = commands.map((command): [string, string] => [signature(command), command.summary])
  return [
    'Usage: faultbook COMMAND',
    '',
    ...table(rows),
    '',
    'faultbook COMMAND --help has the details. faultbook --version prints the version.',
  ].join('\n')
}

/** What `faultbook COMMAND --help` shows. */
export function helpOf(command: Command): string {
  const operands = command.operands.map(({ name, summary }): [string, string] => [name, summary])
  const flags = Object.entries(command.flags).map(([name, { value, summary }]): [string, string] => [
    value === undefined ? `--${name}` : `--${name} ${value}`,
    summary,
  ])
  const lists = [operands, flags].filter((rows) => rows.length > 0).map((rows) => ['', ...table(rows)])
  const notes = command.notes === undefined ? [] : ['', ...command.notes]
  return [usageOf(command), '', sentence(command.summary), ...lists.flat(), ...notes].join('\n')
}

/** How a command is called, in a line. */
export function usageOf(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, { value }]) =>
    value === undefined ? `[--${name}]` : `[--${name} ${value}]`,
  )
  return ['Usage: faultbook', signature(command), ...flags].join(' ')
}

function signature({ name, operands }: Command): string {
  const words = operands.map((operand) => {
    const word = operand.isRepeated ? `${operand.name}…` : operand.name
    return operand.isOptional ? `[${word}]` : word
  })
  return [name, ...words].join(' ')
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
