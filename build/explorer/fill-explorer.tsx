import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { homePath, href, searchPath } from '../../catalog/model/links'
import { ExplorerHead } from '../../components/explorer/explorer-head'
import type { ExplorerPageName } from '../../components/explorer/explorer-page-name'
import { explorerSlots } from '../../components/explorer/explorer-slots'
import type { SiteContext } from '../../site/site-context'
import { scriptsOfClient } from '../policy/scripts-of-client'
import { withPolicy } from '../policy/with-policy'
import { BuildError } from '../report/build-error'
import type { CompiledPage } from './compiled-explorer'
import { assetPrefix } from './next-settings.mjs'
import { readCompiled } from './read-compiled'

export interface ExplorerFilling {
  /** The folder that `compileExplorer` has written. */
  readonly compiled: string
  /** The folder of the site. */
  readonly into: string
  readonly context: SiteContext
}

const paths = { home: homePath, search: searchPath } as const satisfies Record<ExplorerPageName, string>

/**
 * Makes home and search of a site from what is compiled, and gives their number. Needs neither Next nor a compiler.
 *
 * @throws BuildError where what is compiled is missing or damaged
 */
export function fillExplorer({ compiled: folder, into, context }: ExplorerFilling): number {
  const compiled = readCompiled(folder)
  if (compiled === undefined)
    throw new BuildError(
      `The compiled explorer in ${folder} is missing or damaged. Remove the folder, then build again.`,
    )
  const withBase = (text: string) => text.replaceAll(assetPrefix, context.site.basePath)
  for (const { path } of compiled.files) write(into, path, withBase(readFileSync(join(folder, path), 'utf8')))
  for (const page of compiled.pages) {
    const inline = withBase(page.inline)
    const script = inlineFile(inline)
    write(into, script, inline)
    const scripts = [href(context.site, script), ...page.scripts.map(withBase)]
    write(into, `${paths[page.name]}index.html`, filled(page, context, scripts))
  }
  return compiled.pages.length
}

function filled({ name, pieces }: CompiledPage, context: SiteContext, scripts: readonly string[]): string {
  const fillings = {
    ...explorerSlots(name, context),
    head: <ExplorerHead name={name} context={context} scripts={scripts} />,
  } satisfies Record<string, ReactNode>
  const html = pieces.map((piece) => (typeof piece === 'string' ? piece : renderToStaticMarkup(fillings[piece.fill])))
  return withPolicy(html.join(''), scriptsOfClient(context.site))
}

/** Where the inline text of a page goes: a file that a browser may keep for ever. */
function inlineFile(inline: string): string {
  return `/_next/static/pages/${createHash('sha256').update(inline).digest('hex').slice(0, 16)}.js`
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
