import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { ExplorerPageName } from '../../components/explorer/explorer-page-name'
import type { CompiledExplorer } from './compiled-explorer'
import { nextHasChanged } from './next-has-changed'
import { assetPrefix, exportFolder } from './next-settings.mjs'
import { runNext } from './run-next'
import { takeApart } from './take-apart'

export interface ExplorerCompilation {
  /** The tool: where `app/` and `next.config.mjs` are. */
  readonly root: string
  /** An empty folder, or one that does not exist. */
  readonly into: string
  /** Ends it, where nobody needs it any more. */
  readonly signal?: AbortSignal
}

const pageFiles = { home: 'index.html', search: 'search/index.html' } as const satisfies Record<
  ExplorerPageName,
  string
>

/** Where Next puts what a browser loads. */
const staticFolder = '_next/static'

/**
 * Compiles home and search from the code, without any content: by `next build`, from whose pages it takes the
 * framework out. `fillExplorer` makes pages of a site from what is then in `into`, as often as one likes.
 *
 * @throws BuildError where Next fails, or writes something that is not known here
 */
export async function compileExplorer({ root, into, signal }: ExplorerCompilation): Promise<void> {
  const exported = join(root, exportFolder)
  rmSync(exported, { recursive: true, force: true })
  try {
    await runNext(root, signal)
    const pages = Object.entries(pageFiles).map(([name, file]) => ({
      name: name as ExplorerPageName, // the keys of the table above
      ...takeApart(readFileSync(join(exported, file), 'utf8')),
    }))
    const files = copyStatic(exported, into, pages)
    checkScripts(exported, pages, files)
    const compiled: CompiledExplorer = { pages, files }
    writeFileSync(join(into, 'explorer.json'), JSON.stringify(compiled))
  } finally {
    rmSync(exported, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Copies what a browser may ask for, and nothing that only browsers without modules would load. */
function copyStatic(exported: string, into: string, pages: CompiledExplorer['pages']): CompiledExplorer['files'] {
  const folder = join(exported, staticFolder)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const paths = files
    .filter(({ name }) => !/^_.*Manifest\.js$/.test(name))
    .map((file) => join(file.parentPath, file.name))
  return askedFor(paths.sort(), pages).map((file) => {
    const path = relative(exported, file)
    mkdirSync(dirname(join(into, path)), { recursive: true })
    copyFileSync(file, join(into, path))
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
    return { path: `/${path.split(sep).join('/')}`, sha256 }
  })
}

/** The files whose name is in the pages, or in another file that is asked for; whatever is no script stays as well. */
function askedFor(paths: readonly string[], pages: CompiledExplorer['pages']): readonly string[] {
  const found = new Set<string>()
  const texts = [JSON.stringify(pages)]
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const path of paths) {
      if (found.has(path) || (path.endsWith('.js') && !text.includes(basename(path)))) continue
      found.add(path)
      texts.push(readFileSync(path, 'utf8'))
    }
  }
  return paths.filter((path) => found.has(path))
}

/** Everything is filled in as text, so scripts are all that there may be. */
function checkScripts(exported: string, pages: CompiledExplorer['pages'], files: CompiledExplorer['files']): void {
  const known = new Set(files.map(({ path }) => assetPrefix + path))
  const missing = pages.flatMap(({ scripts }) => scripts).find((script) => !known.has(script))
  if (missing !== undefined) throw nextHasChanged(`the page loads ${missing}, which is not there`)
  const other = files.find(({ path }) => !path.endsWith('.js'))
  if (other !== undefined) throw nextHasChanged(`it publishes ${other.path}, which is no script`)
  const holders = files.filter(({ path }) => readFileSync(join(exported, path), 'utf8').includes(assetPrefix))
  if (holders.length === 0) throw nextHasChanged(`no script holds the prefix ${assetPrefix}`)
}
