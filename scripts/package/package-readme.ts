import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** npm packs `README.md` of the root, whatever else there is. */
function places(root: string) {
  return {
    shown: join(root, 'README.md'),
    own: join(root, 'docs', 'package-readme.md'),
    kept: join(root, '.faultbook', 'pack', 'README.md'),
  }
}

/** Puts the readme of the package where npm packs it from. That of the repository is kept meanwhile. */
export function showPackageReadme(root: string): void {
  const { shown, own, kept } = places(root)
  // One that is kept already is that of a pack that was killed.
  if (!existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true })
    renameSync(shown, kept)
  }
  writeFileSync(shown, readFileSync(own))
}

/** Puts the readme of the repository back. */
export function showRepositoryReadme(root: string): void {
  const { shown, kept } = places(root)
  if (existsSync(kept)) renameSync(kept, shown)
}
