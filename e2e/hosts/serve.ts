import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { hostFiles } from '../../catalog/hosts/host-files'
import type { SiteContent } from '../../catalog/site-context'

/** The servers that the tables of incoming addresses run on. */
export const serverNames = ['nginx', 'Caddy', 'npm start'] as const
export type ServerName = (typeof serverNames)[number]

export interface RunningServer {
  readonly origin: string
  stop(): Promise<void>
}

const address = '127.0.0.1'

/** Where a server is installed, or undefined. `npm start` always is. */
export function isInstalled(server: ServerName): boolean {
  return (
    server === 'npm start' ||
    spawnSync(server.toLowerCase(), [server === 'nginx' ? '-v' : 'version'], { env }).status === 0
  )
}

/** Servers stand in folders that not everybody's PATH names. */
const env = { ...process.env, PATH: [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter) }

/**
 * Serves a built site on the loopback with the rules that are made for the server, until it is stopped.
 *
 * @throws where the server is not installed, or does not start
 */
export async function serve(server: ServerName, folder: string, content: SiteContent): Promise<RunningServer> {
  if (!isInstalled(server)) throw new Error(`${server} is not installed: apt-get install nginx caddy`)
  const work = mkdtempSync(join(tmpdir(), 'faultbook-host-'))
  const port = await freePort()
  const files = new Map(
    hostFiles(content, { root: resolve(folder), port, address }).map(({ name, text }) => [name, text]),
  )
  const child = start(server, { work, port, folder, files })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const origin = `http://${address}:${port}`
  const isUp = await answers(`${origin}${content.site.basePath}/`, ended)
  if (!isUp) throw new Error(`${server} did not start:\n${said}`)
  return {
    origin,
    stop: async () => {
      child.kill()
      await ended
      rmSync(work, { recursive: true, force: true })
    },
  }
}

interface Setting {
  /** A folder for whatever the server writes. */
  readonly work: string
  readonly port: number
  readonly folder: string
  readonly files: ReadonlyMap<string, string>
}

function start(server: ServerName, { work, port, folder, files }: Setting): ChildProcess {
  const stdio = ['ignore', 'ignore', 'pipe'] as const
  if (server === 'npm start') {
    const own = { ...process.env, PORT: String(port), FAULTBOOK_OUT: folder }
    return spawn(process.execPath, ['scripts/start.mjs'], { stdio: [...stdio], env: own })
  }
  if (server === 'Caddy') {
    const file = join(work, 'Caddyfile')
    writeFileSync(file, `{\n  admin off\n}\n${files.get('Caddyfile')}`)
    const own = { ...env, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work }
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: [...stdio], env: own })
  }
  mkdirSync(join(work, 'logs'))
  writeFileSync(join(work, 'site.conf'), files.get('nginx.conf') ?? '')
  writeFileSync(join(work, 'nginx.conf'), nginxMain())
  return spawn('nginx', ['-p', work, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: [...stdio], env })
}

/** The rest of an nginx configuration: one that runs as whoever starts it, and writes to its own folder only. */
function nginxMain(): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path temp-${name};`,
  )
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'pid nginx.pid;',
    'events { worker_connections 256; }',
    'http {',
    '  access_log off;',
    ...temporary,
    '  include site.conf;',
    '}',
  ].join('\n')
}

/** Waits until something answers, at most ten seconds, or until the server has ended. */
async function answers(url: string, ended: Promise<void>): Promise<boolean> {
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  for (let attempt = 0; attempt < 100 && !isOver; attempt += 1) {
    if (
      await new Promise<boolean>((done) =>
        get(url, (response) => done(response.resume().statusCode === 200)).once('error', () => done(false)),
      )
    )
      return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, address, () => {
      const bound = server.address()
      server.close(() => done(typeof bound === 'object' && bound !== null ? bound.port : 0))
    })
  })
}
