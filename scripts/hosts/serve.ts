import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { hostFiles } from '../../site/hosts/host-files'
import type { SiteContent } from '../../site/site-context'
import { brotliModule, brotliPackage } from './brotli-module'
import { freePort } from './free-port'
import { isThere, serverEnvironment } from './programs'

/** The servers that the tables of incoming addresses run on. */
export const serverNames = ['nginx', 'Caddy', 'npm start'] as const
/** Brotli is a module of nginx that not every system has. */
export type ServerName = (typeof serverNames)[number] | 'nginx with Brotli'

export interface RunningServer {
  readonly origin: string
  stop(): Promise<void>
}

const address = '127.0.0.1'

/** Whether a server is installed. `npm start` always is. */
export function isInstalled(server: ServerName): boolean {
  if (server === 'npm start') return true
  if (server === 'Caddy') return isThere('caddy', 'version')
  return isThere('nginx', '-v') && (server === 'nginx' || brotliModule() !== undefined)
}

/**
 * Serves a built site on the loopback with the rules that are made for the server, until it is stopped.
 *
 * @throws where the server is not installed, or does not start
 */
export async function serve(server: ServerName, folder: string, content: SiteContent): Promise<RunningServer> {
  if (!isInstalled(server)) throw new Error(`${server} is not installed: apt-get install nginx ${brotliPackage} caddy`)
  const work = mkdtempSync(join(tmpdir(), 'faultbook-host-'))
  const port = await freePort()
  const place = { root: resolve(folder), port, address, hasBrotli: server === 'nginx with Brotli' }
  const files = new Map(hostFiles(content, place).map(({ name, text }) => [name, text]))
  const child = start(server, { work, port, folder, files })
  // A server outlives whoever has started it, unless it is told.
  const kill = () => child.kill()
  process.once('exit', kill)
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
      process.off('exit', kill)
      kill()
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
    return spawn(process.execPath, ['scripts/faultbook.mjs', 'start'], { stdio: [...stdio], env: own })
  }
  if (server === 'Caddy') {
    const file = join(work, 'Caddyfile')
    writeFileSync(file, `{\n  admin off\n}\n${files.get('Caddyfile')}`)
    const own = { ...serverEnvironment, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work }
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: [...stdio], env: own })
  }
  mkdirSync(join(work, 'logs'))
  writeFileSync(join(work, 'site.conf'), files.get('nginx.conf') ?? '')
  writeFileSync(join(work, 'nginx.conf'), nginxMain(server === 'nginx with Brotli' ? brotliModule() : undefined))
  return spawn('nginx', ['-p', work, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: [...stdio], env: serverEnvironment })
}

/**
 * The rest of an nginx configuration: one that runs as whoever starts it, and writes to its own folder only. What
 * it says of speed is what the one of Debian says.
 */
function nginxMain(module: string | undefined): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path temp-${name};`,
  )
  return [
    ...(module === undefined ? [] : [`load_module ${module};`]),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'worker_processes auto;',
    'daemon off;',
    'pid nginx.pid;',
    'events { worker_connections 768; }',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    '  tcp_nopush on;',
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
