import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { escapeUnsafe } from '../../catalog/text/unsafe-character'
import { displayPath } from '../../disk/files/display-path'
import { foreignItems, readSiteMark, siteMark } from '../../disk/files/site-mark'
import { BuildError } from '../report/build-error'

/** Most foreign files that are named. */
const mostNamed = 3

/** To look through more files takes a while. Before a build that is left out: it is done when the folder is replaced. */
const mostBefore = 10_000

/**
 * Checks that all of a folder may be replaced, because builds have written it. Messages show paths relative to `base`.
 * `isBefore` is for a first look, before a build spends its time.
 *
 * @throws BuildError with a sentence that says what is in the way
 */
export function checkOurs(folder: string, base: string, { isBefore = false } = {}): void {
  const name = displayPath(folder, base)
  if (!statSync(folder).isDirectory())
    throw new BuildError(`${name} is a file, and the site is a folder. Remove it, or name another.`)
  if (readdirSync(folder).length === 0) return
  const written = readSiteMark(folder)
  if (written === undefined) {
    throw new BuildError(
      `${name}/ is not empty, and nothing says that a build has made it (there is no ${siteMark} of a build in it). A build replaces the whole folder. Name another one (--out DIR), or, where it holds nothing but an earlier site, remove it.`,
    )
  }
  if (isBefore && written.length > mostBefore) return
  const litter: string[] = []
  const foreign = foreignItems(folder, written, (path) => litter.push(path))
  if (foreign.length === 0) {
    // The next build but one makes its site of this folder, by the list of what builds have written.
    if (!isBefore) for (const path of litter) rmSync(join(folder, path), { force: true })
    return
  }
  // Whoever has put it there cannot drive the terminal by its name.
  const items = foreign.slice(0, mostNamed).map(nameOf).join(', ')
  const rest = foreign.length > mostNamed ? ` and ${foreign.length - mostNamed} more` : ''
  throw new BuildError(
    `${name}/ holds what no build has written: ${items}${rest}. A build replaces the whole folder. Move that elsewhere, then build again.`,
  )
}

function nameOf(path: string): string {
  return escapeUnsafe(path.replace(/[\t\r\n]+/g, ' '))
}
