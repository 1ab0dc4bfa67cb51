import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/**
 * Installs a package beside this project, once, and gives its folder. For what only measures need: too large
 * for a dependency, or with a part that asks for another Node.js than we do. Its scripts do not run.
 */
export function installBeside(name: string, version: string, within = tmpdir()): string {
  const folder = join(within, `faultbook-${basename(name)}-${version}`)
  const installed = join(folder, 'node_modules', name)
  if (existsSync(installed)) return installed
  console.log(`Installing ${name}@${version} in ${folder} …`)
  // Elsewhere first, so that what was interrupted is never taken for complete.
  const work = mkdtempSync(join(within, 'faultbook-install-'))
  try {
    // npm hands the settings of this project on to whatever it runs, the strict ones too.
    const flags = [
      '--prefix',
      work,
      '--ignore-scripts',
      '--engine-strict=false',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    execFileSync('npm', ['install', ...flags, `${name}@${version}`], { stdio: 'inherit' })
    mkdirSync(folder, { recursive: true })
    renameSync(join(work, 'node_modules'), join(folder, 'node_modules'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return installed
}
