import { parseArgs } from 'node:util'
import { nearest } from '../../catalog/text/nearest'
import { readPort } from './read-port'

/** What a person has asked for. */
export interface StartOptions {
  /** The folder with the site, as it was named. */
  readonly out: string
  readonly host: string | undefined
  readonly port: number
}

/** Why it cannot be done, and the exit code that says so: 2 for a wrong command, 1 for anything else. */
export interface StartRefusal {
  readonly sentence: string
  readonly exitCode: 1 | 2
}

/** The variables that are read. HOST is not one of them: shells and containers set it for purposes of their own. */
export interface StartEnvironment {
  readonly FAULTBOOK_OUT?: string | undefined
  readonly FAULTBOOK_HOST?: string | undefined
  readonly PORT?: string | undefined
}

const flags = { out: { type: 'string' }, host: { type: 'string' } } as const

const usage = 'The flags are --out DIR and --host ADDRESS; the port comes from the environment: PORT=3000.'

/** Reads flags and environment. A flag counts for more than a variable, and the last of two for more than the first. */
export function readStartOptions(given: readonly string[], environment: StartEnvironment): StartOptions | StartRefusal {
  const { tokens } = parseArgs({
    args: [...given],
    options: flags,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional')
      return wrongUse(`Cannot use ${JSON.stringify(token.value)}: no value belongs here.`)
    if (token.name !== 'out' && token.name !== 'host') {
      const meant = nearest(token.name, Object.keys(flags))
      return wrongUse(`Unknown flag ${token.rawName}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`)
    }
    const value = token.value ?? ''
    // `--out --host x`: the next flag is not the value of this one.
    if (value === '' || (!token.inlineValue && value.startsWith('--')))
      return wrongUse(`${token.rawName} needs a value: ${token.rawName} ${token.name === 'out' ? 'DIR' : 'ADDRESS'}.`)
    values.set(token.name, value)
  }
  const port = readPort(environment.PORT)
  if (typeof port === 'string') return { sentence: port, exitCode: 1 }
  const out = values.get('out') ?? (environment.FAULTBOOK_OUT || 'out')
  return { out, host: values.get('host') ?? (environment.FAULTBOOK_HOST || undefined), port }
}

function wrongUse(sentence: string): StartRefusal {
  return { sentence: `${sentence} ${usage}`, exitCode: 2 }
}
