import { Readable } from 'node:stream'
import { repositoryProject } from '../../cli/call/repository-project'
import { main } from '../../cli/main'

/** Runs `faultbook verify` over a generated repository, and gives `kind code` of each finding. */
export async function runVerify(folder: string, ending: string): Promise<string[]> {
  const out: string[] = []
  const err: string[] = []
  const io = {
    input: Readable.from([]),
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    hasColour: false,
    screen: { width: undefined, hasColour: false, hasLinks: false },
    environment: {},
    cwd: folder,
  }
  const code = await main(['verify', '--source', `**/*.${ending}`, '--json'], io, repositoryProject().tool)
  const lines = out.join('').trim().split('\n').filter(Boolean)
  if (code === 2 || (code === 1 && lines.length === 0)) throw new Error(err.join(''))
  return lines.map((line) => {
    // A line of `verify --json`.
    const { kind, code: found } = JSON.parse(line) as { kind: string; code: string }
    return `${kind} ${found}`
  })
}
