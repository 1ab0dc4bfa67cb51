/** What a program may import from the package `faultbook`. */
import { resolve } from 'node:path'
import type { Catalog } from './catalog/model/catalog'
import type { Problem } from './catalog/model/problem'
import { projectOf } from './cli/call/project'
import { toolAround } from './cli/call/tool'
import { openCatalogs } from './cli/reference/open-catalogs'
import { readContent } from './disk/content/read-content'
import type { McpHandler } from './mcp/http-handler'

export type { Catalog, Entry } from './catalog/model/catalog'
export { formatProblem, type Problem } from './catalog/model/problem'
export type { McpHandler, NodeRequest, NodeResponse } from './mcp/http-handler'
export { createSearch } from './search/index'
export type { Search, SearchResult } from './search/text/answer'

/** The contents of a content folder: the catalogs that could be read, and every problem. */
export interface FolderContent {
  readonly catalogs: readonly Catalog[]
  readonly problems: readonly Problem[]
}

/** Reads and checks a content folder. Never throws for bad content. */
export function readCatalogs(folder: string): FolderContent {
  const base = process.cwd()
  const { catalogs, problems } = readContent({ content: resolve(base, folder), base })
  return { catalogs, problems }
}

export interface McpOptions {
  /**
   * The names of the hosts that it is served at, with a port or without; requests to or from others are refused. Needed where
   * catalogs are not public.
   */
  readonly hosts?: readonly string[]
  /** Told in a sentence what an operator has to know: the site does not answer, a part of the content cannot be read. */
  onNote?(sentence: string): void
}

/**
 * A server of the Model Context Protocol, to mount in a service of yours.
 *
 * @param from a content folder, a built site, or the address of a site
 * @throws Error with a sentence where there are no catalogs
 */
export async function openMcpHandler(from: string, { hosts, onNote = () => {} }: McpOptions = {}): Promise<McpHandler> {
  // Most programs that import the package need none of it.
  const [{ httpHandler }, { keptSource }] = await Promise.all([
    import('./mcp/http-handler'),
    import('./mcp/source/reference-source'),
  ])
  const tool = toolAround(import.meta.url)
  const environment = process.env
  const project = projectOf({ tool, cwd: process.cwd(), environment })
  const source = keptSource(() => openCatalogs({ project, io: { environment }, named: from, onNote }))
  await source()
  return httpHandler(source, { version: tool.version, hosts })
}
