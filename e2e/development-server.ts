import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../scripts/hosts/free-port'

/** `npm run dev` on a content folder of its own. */
export class DevelopmentServer {
  readonly #output: string[] = []

  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.#output.push(text))
    }
  }

  /** Starts it, and waits until it answers. */
  static async start(contentFolder: string): Promise<DevelopmentServer> {
    const port = await freePort()
    const child = spawn(process.execPath, ['scripts/faultbook.mjs', 'dev'], {
      env: { ...process.env, FAULTBOOK_CONTENT: contentFolder, PORT: String(port), NODE_ENV: 'development' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that all that it starts can be ended with it.
      detached: process.platform !== 'win32',
    })
    const server = new DevelopmentServer(child, `http://localhost:${port}`)
    const until = Date.now() + 60_000
    while (!(await server.answers())) {
      if (child.exitCode !== null || Date.now() > until) {
        await server.stop()
        throw new Error(`The development server did not start:\n${server.#output.join('')}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    return server
  }

  /** Kills the process that was started, which then can tell its own ones nothing. */
  killFirst(): void {
    this.child.kill('SIGKILL')
  }

  /** Ends it with all that it has started. */
  async stop(): Promise<void> {
    const { child } = this
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    const isEnded = once(child, 'exit')
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGTERM')
    const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), 5_000)
    await isEnded
    clearTimeout(timer)
  }

  /** Whether anybody answers at its port. */
  async answers(): Promise<boolean> {
    try {
      await fetch(`${this.origin}/catalogs.json`)
      return true
    } catch {
      return false // not yet
    }
  }
}
