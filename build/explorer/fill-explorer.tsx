import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { href } from '../../catalog/address/links'
import { ExplorerHead } from '../../components/explorer/explorer-head'
import { explorerSlots } from '../../components/explorer/explorer-slots'
import { fileOfPage, pagesOf } from '../../site/list-pages'
import type { SiteContext } from '../../site/site-context'
import type { SiteFolder } from '../place/site-folder'
import { scriptsOfClient } from '../policy/scripts-of-client'
import { withPolicy } from '../policy/with-policy'
import { BuildError } from '../report/build-error'
import type { CompiledExplorer, CompiledPage } from './compiled-explorer'
import { assetPrefix } from './next-settings.mjs'
import { readCompiled } from './read-compiled'

export interface ExplorerFilling {
  /** The folder that `compileExplorer` has written. */
  readonly compiled: string
  /** The site that is being made. */
  readonly into: SiteFolder
  readonly context: SiteContext
}

/**
 * Makes home and search of a site from what is compiled, and gives their number. Needs neither Next nor a compiler.
 *
 * @throws BuildError where what is compiled is missing or damaged
 */
export function fillExplorer({ compiled, into, context }: ExplorerFilling): number {
  const explorer = openExplorer(compiled)
  for (const [path, text] of explorerFiles(explorer, context)) into.write(path, text())
  return explorer.compiled.pages.length
}

/** The explorer that is compiled in a folder. */
export interface OpenExplorer {
  readonly folder: string
  readonly compiled: CompiledExplorer
}

/**
 * Opens the explorer that is compiled in a folder.
 *
 * @throws BuildError where it is missing or damaged
 */
export function openExplorer(folder: string): OpenExplorer {
  const compiled = readCompiled(folder)
  if (compiled !== undefined) return { folder, compiled }
  throw new BuildError(`The compiled explorer in ${folder} is missing or damaged. Remove the folder, then build again.`)
}

/** The files of home and search of a site, by path, each made when it is asked for. */
export function explorerFiles({ folder, compiled }: OpenExplorer, context: SiteContext): Map<string, () => string> {
  const withBase = (text: string) => text.replaceAll(assetPrefix, context.site.basePath)
  const files = new Map<string, () => string>()
  for (const { path } of compiled.files) files.set(path, () => withBase(readFileSync(join(folder, path), 'utf8')))
  for (const page of compiled.pages) {
    const inline = withBase(page.inline)
    const script = inlineFile(inline)
    files.set(script, () => inline)
    const scripts = [href(context.site, script), ...page.scripts.map(withBase)]
    for (const listed of pagesOf(page.name, context))
      files.set(fileOfPage(listed), () => filled(page, context, scripts))
  }
  return files
}

function filled({ name, pieces }: CompiledPage, context: SiteContext, scripts: readonly string[]): string {
  const fillings = {
    ...explorerSlots(name, context),
    head: <ExplorerHead name={name} context={context} scripts={scripts} />,
  } satisfies Record<string, ReactNode>
  const html = pieces.map((piece) => (typeof piece === 'string' ? piece : renderToStaticMarkup(fillings[piece.fill])))
  return withPolicy(html.join(''), scriptsOfClient(context.site))
}

/** Where the inline text of a page goes: a file that a browser may keep forever. */
function inlineFile(inline: string): string {
  return `/_next/static/pages/${createHash('sha256').update(inline).digest('hex').slice(0, 16)}.js`
}
