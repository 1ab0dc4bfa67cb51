import { Readable } from 'node:stream'
import { projectAt } from '../disk/project-at.fixture'
import type { Environment } from './call/project'
import { main } from './main'
import type { Screen } from './terminal/terminal'

/** Where a command line is given, for a test. */
export interface Surroundings {
  readonly cwd: string
  readonly environment?: Environment
  /** What is on standard input. */
  readonly input?: string
  /** The terminal that results go to; a pipe where there is none. */
  readonly screen?: Screen
}

const pipe: Screen = { width: undefined, hasColour: false, hasLinks: false }

/** What a call printed, and its exit code; undefined where it goes on. */
export interface Ran {
  readonly code: number | undefined
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, and gives what it writes and its exit code. */
export async function runMain(
  { cwd, environment = {}, input = '', screen = pipe }: Surroundings,
  ...given: readonly string[]
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const io = {
    input: Readable.from(input === '' ? [] : [input]),
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    hasColour: false,
    screen,
    environment,
    cwd,
  }
  const code = await main(given, io, projectAt('content').tool)
  return { code, out: out.join(''), err: err.join('') }
}
