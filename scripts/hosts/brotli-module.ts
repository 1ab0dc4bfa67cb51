import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serverEnvironment } from './programs'

/** The package of Debian that brings the module. */
export const brotliPackage = 'libnginx-mod-http-brotli-static'

/** The file of nginx's module for packed files with Brotli, or undefined where it is not installed. */
export function brotliModule(): string | undefined {
  const { stderr } = spawnSync('nginx', ['-V'], { env: serverEnvironment, encoding: 'utf8' })
  const folder = /--modules-path=(\S+)/.exec(stderr ?? '')?.[1]
  const file = folder === undefined ? undefined : join(folder, 'ngx_http_brotli_static_module.so')
  return file !== undefined && existsSync(file) ? file : undefined
}
