import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { recover } from '../../build/place/swap'
import { folderManifest, type Manifest } from '../../disk/files/folder-manifest'

export type Version = 'A' | 'B'

/** `wasRunning` says whether there was anything left to kill; `step` is what the build had said last. */
export interface Killed {
  readonly verdict: Verdict
  readonly step: string
  readonly wasRunning: boolean
}

export type Verdict = 'the old site' | 'the new site' | 'no site, the old one recovered' | 'a mixture'

interface Moment {
  /** The line of the build from which on the time counts; without it, its beginning. */
  readonly after?: string
  /** Milliseconds. */
  readonly wait: number
}

/** Builds of two versions of a site in one project, each replacing the other. */
export class KilledBuilds {
  readonly #sites = new Map<Version, Manifest>()
  /** What is published. */
  current: Version = 'A'

  constructor(
    private readonly project: string,
    private readonly content: (version: Version) => string,
  ) {}

  /** Number of files of the site. */
  get size(): number {
    return this.#sites.get(this.current)?.size ?? 0
  }

  /**
   * Builds a version to its end.
   *
   * @returns the seconds that it took
   * @throws where it fails, or makes another site than before
   */
  async complete(version: Version): Promise<number> {
    const started = performance.now()
    const build = this.#start(version)
    const [code] = await once(build.child, 'close')
    if (code !== 0) throw new Error(`A build that nobody has killed ended with ${code}:\n${build.said()}`)
    const site = this.#published()
    const known = this.#sites.get(version) ?? site
    if (site === undefined || known === undefined || !isSame(site, known)) {
      throw new Error(`A build of version ${version} made another site than before.`)
    }
    this.#sites.set(version, known)
    this.current = version
    return (performance.now() - started) / 1000
  }

  /** Builds the version that is not published, and kills that with all its processes. */
  async kill({ after, wait }: Moment): Promise<Killed> {
    const next = this.current === 'A' ? 'B' : 'A'
    const build = this.#start(next)
    const ended = once(build.child, 'close')
    if (after !== undefined) {
      while (!build.said().includes(`\n${after}`) && build.child.exitCode === null) await sleep(1)
    }
    await Promise.race([sleep(wait), ended])
    const { exitCode, pid = 0 } = build.child
    if (exitCode === null) process.kill(-pid, 'SIGKILL')
    else if (exitCode !== 0) throw new Error(`A build failed before it was killed:\n${build.said()}`)
    await ended
    const step = build.said().trim().split('\n').at(-1)?.split(' ')[0] || 'nothing'
    return { verdict: this.#judge(next), step, wasRunning: exitCode === null }
  }

  #judge(next: Version): Verdict {
    const site = this.#published()
    const [old, fresh] = [this.#sites.get(this.current), this.#sites.get(next)]
    if (site === undefined) {
      recover({ current: join(this.project, 'out'), previous: join(this.project, '.faultbook', 'previous') })
      return isSame(this.#published(), old) ? 'no site, the old one recovered' : 'a mixture'
    }
    if (isSame(site, old)) return 'the old site'
    if (!isSame(site, fresh)) return 'a mixture'
    this.current = next
    return 'the new site'
  }

  #published(): Manifest | undefined {
    return folderManifest(join(this.project, 'out'))
  }

  #start(version: Version): { readonly child: ChildProcess; said(): string } {
    const child = spawn(process.execPath, ['scripts/faultbook.mjs', 'build'], {
      cwd: this.project,
      env: { ...process.env, FAULTBOOK_CONTENT: this.content(version), FAULTBOOK_OUT: '', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that all that it starts can be killed with it.
      detached: true,
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += stripVTControlCharacters(text)
      })
    }
    return { child, said: () => said }
  }
}

function isSame(one: Manifest | undefined, other: Manifest | undefined): boolean {
  if (one === undefined || other === undefined || one.size !== other.size) return false
  return [...one].every(([path, hash]) => other.get(path) === hash)
}
