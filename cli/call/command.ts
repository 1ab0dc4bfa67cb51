import type { Readable } from 'node:stream'
import type { Project } from '../../site/project'
import type { Screen } from '../terminal/terminal'
import type { Environment } from './project'

/** What a command reads and writes, so that tests can give it theirs. */
export interface Io {
  readonly input: Readable
  /** Results. */
  out(text: string): void
  /** What went wrong, and hints. */
  err(text: string): void
  /** Whether results go to a terminal, where a line can be replaced. */
  readonly isTerminal: boolean
  readonly hasColour: boolean
  /** How wide results may be, and what they may have beside words. */
  readonly screen: Screen
  readonly environment: Environment
  readonly cwd: string
}

export interface Flag {
  /** What stands for the value in the help; a flag without one takes none. */
  readonly value?: string
  readonly summary: string
}

export interface Operand {
  /** As the help shows it: FOLDER. */
  readonly name: string
  readonly summary: string
  readonly isOptional?: boolean
  /** Whether there may be several. */
  readonly isRepeated?: boolean
  /** Whether it is the content folder, which the project then has. */
  readonly isContent?: boolean
}

/** The operand of commands that are about the content. */
export const contentFolder: Operand = {
  name: 'FOLDER',
  summary: 'the content; else FAULTBOOK_CONTENT, errors/ or content/',
  isOptional: true,
  isContent: true,
}

/** The flags of a call. */
export interface FlagValues {
  has(name: string): boolean
  /** The value of a flag; the last one where it is given several times. */
  text(name: string): string | undefined
  /** All values of a flag, in their order. */
  texts(name: string): readonly string[]
}

/** How a command was called. */
export interface Call {
  readonly project: Project
  readonly operands: readonly string[]
  readonly flags: FlagValues
  readonly io: Io
}

/** One command of `faultbook`. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly operands: readonly Operand[]
  readonly flags: Readonly<Record<string, Flag>>
  /** Further lines of its help: exit codes, examples. */
  readonly notes?: readonly string[]
  /** Gives the exit code; undefined where it goes on, as a server does. */
  run(call: Call): Promise<number | undefined> | number | undefined
}
