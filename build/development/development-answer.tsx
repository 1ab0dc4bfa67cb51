import { href } from '../../catalog/address/links'
import { isError, type Problem } from '../../catalog/model/problem'
import { NotFoundDocument } from '../../components/not-found-document'
import { ProblemDocument } from '../../components/problem-document'
import { ProblemNotice } from '../../components/problem-notice'
import type { SiteContext } from '../../site/site-context'
import { fileCandidates } from '../server/answer/file-candidates'
import type { DevelopmentContent, DevelopmentState } from './development-content'
import { extraPaths, problemStyle, reloadScript } from './development-extras'
import { developmentFiles, renderDocument } from './development-files'
import type { DevelopmentTool, SiteFiles } from './development-tool'

/** A site in development. */
export interface DevelopmentSite {
  readonly content: DevelopmentContent
  readonly tool: DevelopmentTool
  /** Whether pages load again by themselves: something answers at `extraPaths.changes`. */
  readonly reloads: boolean
}

export interface DevelopmentAnswer {
  readonly status: 200 | 404 | 500
  /** The path of the file in the site: its end says what it is. */
  readonly file: string
  readonly body: string | Uint8Array
}

/**
 * What is at an address of the site, at the same addresses as after a build, made from the content as it is now.
 * Pages show what is wrong with the files that they are made from. Never throws for bad content.
 *
 * @param address its path as it was asked for, with or without the base path
 */
export async function developmentAnswer(site: DevelopmentSite, address: string): Promise<DevelopmentAnswer> {
  const state = site.content.now()
  const { basePath } = state.context.site
  const candidates = fileCandidates(address.startsWith(`${basePath}/`) ? address.slice(basePath.length) : address)
  const paths = candidates.map((path) => `/${path}`)
  const files = filesOf(state, site.tool)
  const file = paths.find((path) => files.has(path))
  const make = file === undefined ? undefined : files.get(file)
  if (file === undefined || make === undefined) return missing(site, paths.at(-1) ?? '/404.html')
  try {
    const body = await make()
    return { status: 200, file, body: await withExtras(body, { site, file }) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { status: 500, file: '/500.html', body: await refused(site, file, reason) }
  }
}

/** The page of an address without one: it was there before its content was refused, or it never was. */
async function missing(site: DevelopmentSite, file: string): Promise<DevelopmentAnswer> {
  const { context } = site.content.now()
  const hasPage = site.content.hasKnown(pageOf(file))
  if (hasPage && problemsAt(site, file).length > 0)
    return { status: 500, file: '/500.html', body: await refused(site, file) }
  const page = await renderDocument(<NotFoundDocument context={context} />, context, site.tool)
  return { status: 404, file: '/404.html', body: await withExtras(page, { site, file: hasPage ? '/404.html' : file }) }
}

async function refused(site: DevelopmentSite, file: string, reason?: string): Promise<string | Uint8Array> {
  const { context } = site.content.now()
  const page = await renderDocument(<ProblemDocument context={context} reason={reason} />, context, site.tool)
  return withExtras(page, { site, file })
}

interface Shown {
  readonly site: DevelopmentSite
  /** The file whose problems are shown. */
  readonly file: string
}

/** A page with what is wrong with it, and the script that loads it again. */
async function withExtras(body: string | Uint8Array, { site, file }: Shown): Promise<string | Uint8Array> {
  const end = typeof body === 'string' ? body.lastIndexOf('</body>') : -1
  if (typeof body !== 'string' || end === -1) return body
  const { context, version } = site.content.now()
  const extras = await site.tool.render(
    <Extras context={context} problems={problemsAt(site, file)} version={site.reloads ? version : undefined} />,
  )
  return `${body.slice(0, end)}${extras}${body.slice(end)}`
}

interface ExtrasProps {
  readonly context: SiteContext
  readonly problems: readonly Problem[]
  readonly version: string | undefined
}

function Extras({ context: { site }, problems, version }: ExtrasProps) {
  return (
    <>
      {problems.length > 0 && <ProblemNotice problems={problems} style={href(site, extraPaths.style)} />}
      {version !== undefined && <script src={href(site, extraPaths.script)} data-version={version} />}
    </>
  )
}

/** Of a page that nobody has seen before only what keeps content from being shown. */
function problemsAt({ content }: DevelopmentSite, file: string): readonly Problem[] {
  const path = pageOf(file)
  const problems = content.problemsAt(path)
  return content.hasKnown(path) ? problems : problems.filter(isError)
}

function pageOf(file: string): string {
  return file.replace(/(?<=\/)index\.\w+$/, '')
}

const known = new WeakMap<DevelopmentState, SiteFiles>()

function filesOf(state: DevelopmentState, tool: DevelopmentTool): SiteFiles {
  const former = known.get(state)
  if (former !== undefined) return former
  const files = new Map([
    ...developmentFiles(state, tool),
    [extraPaths.style, () => problemStyle],
    [extraPaths.script, () => reloadScript],
  ])
  known.set(state, files)
  return files
}
