/**
 * `npm run test:package`: packs Faultbook and installs it in an empty folder, with npm and, where it can be had, pnpm.
 * There it builds ten codes below a base path, from packages that nobody may write, serves them and searches them in a
 * browser. Exit code 1 where something is not as it must be.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installWith, type Manager } from './package/install-with'
import { tryPackage } from './package/try-package'

const work = mkdtempSync(join(tmpdir(), 'faultbook-package-'))
try {
  const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', work], { encoding: 'utf8' })
  if (packed.status !== 0) throw new Error(packed.stderr)
  const tarball = join(work, `${/faultbook-[\d.]+\.tgz/.exec(packed.stdout)?.[0]}`)
  for (const manager of ['npm', 'pnpm'] as const satisfies readonly Manager[]) {
    const folder = installWith(manager, tarball, join(work, manager))
    if (folder === undefined) console.log(`${manager}: cannot be had here, not tested`)
    else console.log(`${manager}: ${await tryPackage(folder)}`)
  }
} finally {
  spawnSync('chmod', ['-R', 'u+w', work])
  rmSync(work, { recursive: true, force: true })
}
