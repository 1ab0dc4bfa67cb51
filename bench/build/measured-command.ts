import { execFileSync, spawn } from 'node:child_process'

export interface Measured {
  /** Processor time of the command and all that it started, in seconds. */
  readonly cpu: number
  readonly wall: number
  /** Most memory that its processes had resident at one moment, in bytes; looked at four times a second. */
  readonly memory: number
}

export interface Command {
  readonly words: readonly string[]
  readonly folder: string
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * Runs a command and measures it, with everything that it starts.
 *
 * @throws with what the command said, where it fails
 */
export async function measureCommand({ words, folder, environment = {} }: Command): Promise<Measured> {
  // The shell's `times` (POSIX) tells the processor time of all children; Node has no way to ask for it.
  const script = '"$@"; code=$?; echo "faultbook-times" >&2; times >&2; exit $code'
  const started = performance.now()
  const child = spawn('sh', ['-c', script, 'sh', ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, residentBytes(child.pid ?? 0))
  }, 250)
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
  clearInterval(watch)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}:\n${said}`)
  return { cpu: childSeconds(said), wall: (performance.now() - started) / 1000, memory }
}

/** The second line of `times`: user and system seconds of the children, as `1m2.34s 0m5.6s`. */
function childSeconds(said: string): number {
  const lines = said.slice(said.lastIndexOf('faultbook-times')).trim().split('\n')
  const spans = [...(lines[2] ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  if (spans.length !== 2) throw new Error(`The shell told no times: ${lines.join(' | ')}`)
  return spans.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

function residentBytes(root: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const family = new Set([root])
  let before = 0
  while (family.size !== before) {
    before = family.size
    for (const [pid = 0, parent = 0] of rows) if (family.has(parent)) family.add(pid)
  }
  return rows.reduce((sum, [pid = 0, , kilobytes = 0]) => (family.has(pid) ? sum + kilobytes * 1024 : sum), 0)
}
