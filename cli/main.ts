import { nearest } from '../catalog/text/nearest'
import type { Tool } from '../site/project'
import { readArguments, UsageError } from './call/arguments'
import type { Command, Io } from './call/command'
import { helpOf, helpOfAll, usageOf } from './call/help'
import { projectOf } from './call/project'
import { commands } from './commands'
import { plainText } from './terminal/terminal'

/** Runs a command line, and gives its exit code; undefined where the command goes on. */
export async function main(given: readonly string[], outer: Io, tool: Tool): Promise<number | undefined> {
  // Errors and notes quote files, sites and pastes; no command styles them.
  const io: Io = { ...outer, err: (text) => outer.err(plainText(text)) }
  const [name = '', ...rest] = given
  if (name === '--version' || name === '-v') return told(io, tool.version)
  const about = name === 'help' ? commands.get(rest[0] ?? '') : undefined
  if (about !== undefined) return told(io, helpOf(await about()))
  if (['--help', '-h', 'help'].includes(name)) return told(io, helpOfAll(await allCommands()))
  if (name === '') return refused(io, helpOfAll(await allCommands()))
  const load = commands.get(name)
  if (load === undefined) return refused(io, `${unknown(name)}\n\nfaultbook --help lists the commands.`)
  const command = await load()
  try {
    const { flags, operands, isHelp } = readArguments(rest, command)
    if (isHelp) return told(io, helpOf(command))
    const content = command.operands.findIndex(({ isContent }) => isContent)
    const named = { content: operands[content], out: flags.text('out') }
    const project = projectOf({ tool, cwd: io.cwd, environment: io.environment, flags: named })
    return await command.run({ project, operands, flags, io })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return refused(io, `${error.message}\n\n${usageOf(command)}`)
  }
}

function allCommands(): Promise<Command[]> {
  return Promise.all([...commands.values()].map((load) => load()))
}

/** What may come instead of a command. */
const mainFlags = ['--help', '--version'] as const

function unknown(name: string): string {
  const isFlag = name.startsWith('-')
  const words = [...commands.keys()]
  const meant = isFlag ? (nearest(name, mainFlags) ?? nearest(name.replace(/^-+/, ''), words)) : nearest(name, words)
  const kind = isFlag ? 'flag' : 'command'
  return `Unknown ${kind} ${name}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`
}

function told(io: Io, text: string): number {
  io.out(`${text}\n`)
  return 0
}

function refused(io: Io, text: string): number {
  io.err(`${text}\n`)
  return 2
}
