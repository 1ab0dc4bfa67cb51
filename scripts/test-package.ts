/**
 * `npm run test:package`: packs Faultbook and installs it in empty folders, with npm and with pnpm. There it does what its
 * users do, on each Node.js that it supports, as an ordinary user and from packages that nobody may write. Exit code 1
 * where something is not as it must be.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getBrowser } from './gate/get-browser'
import { installWith } from './package/install-with'
import { nodeOf, thisNode } from './package/node-version'
import { tryPackage } from './package/try-package'

/** Besides the one that runs this. */
const majors = [20, 22, 24].filter((major) => !process.version.startsWith(`v${major}.`))

const work = mkdtempSync(join(tmpdir(), 'faultbook-package-'))
chmodSync(work, 0o755)
try {
  await getBrowser()
  const packed = spawnSync('npm', ['pack', '--pack-destination', work], { encoding: 'utf8' })
  const [name] = readdirSync(work).filter((file) => file.endsWith('.tgz'))
  if (packed.status !== 0 || name === undefined) throw new Error(packed.stderr)
  const tarball = join(work, name)
  const npm = installWith('npm', tarball, join(work, 'npm'))
  console.log(`npm, ${process.version}: ${await tryPackage(npm, thisNode())}`)
  const pnpm = installWith('pnpm', tarball, join(work, 'pnpm'))
  console.log(`pnpm, ${process.version}: ${await tryPackage(pnpm, thisNode())}`)
  for (const major of majors) {
    const node = nodeOf(major, work)
    if (node === undefined) throw new Error(`npm has no Node.js ${major} for this machine.`)
    console.log(`npm, ${node.name}: ${await tryPackage(npm, node)}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  spawnSync('chmod', ['-R', 'u+w', work])
  rmSync(work, { recursive: true, force: true })
}
