import { lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { filesBelow, itemsBelow } from './items-below'

/** The file by which a folder is known as a site that a build has made. It lists what else the build wrote. */
export const siteMark = '.faultbook-site'

const markSchema = z.object({ madeBy: z.literal('faultbook'), files: z.array(z.string()) })

/** What systems leave behind in folders that somebody has looked at. Nobody misses it. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Marks a complete site as ours. The same files give the same mark. `paths` are all of them, from the root of the site. */
export function writeSiteMark(folder: string, paths: Iterable<string> = filesBelow(folder)): void {
  const files = [...paths].map((path) => path.slice(1))
  const mark = { madeBy: 'faultbook', files: files.filter((path) => path !== siteMark).sort() }
  writeFileSync(join(folder, siteMark), `${JSON.stringify(mark, undefined, 1)}\n`)
}

/**
 * What a folder holds that no build has written there, by path. `written` are the files that the mark lists. A link is
 * nothing that a build writes, and neither is an empty folder. What systems leave behind is not foreign: it is told to
 * `onLitter`.
 */
export function foreignItems(
  folder: string,
  written: readonly string[],
  onLitter: (path: string) => void = () => {},
): string[] {
  const files = new Set(written)
  // macOS may list a name in another Unicode form than the one that was written.
  for (const file of written) files.add(file.normalize('NFD'))
  const folders = foldersAround(files)
  const foreign = itemsBelow(folder).filter(({ path, name, kind }) => {
    if (kind === 'folder') return !folders.has(path)
    if (kind !== 'file') return true
    if (!files.has(path) && litter.has(name)) onLitter(path)
    return !files.has(path) && !litter.has(name)
  })
  return foreign.map(({ path }) => path).sort()
}

/** The files that the mark of a build in a folder lists, itself among them; undefined where there is no such mark. */
export function readSiteMark(folder: string): readonly string[] | undefined {
  const file = join(folder, siteMark)
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  try {
    return [siteMark, ...markSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).files]
  } catch {
    return undefined // a broken mark proves nothing
  }
}

/** The folders that files are in: `a/b/c` is in `a` and `a/b`. */
export function foldersAround(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}
