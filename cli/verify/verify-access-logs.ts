import { closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Catalog } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import { displayPath } from '../../disk/files/display-path'
import { replaceFile } from '../../disk/files/replace-file'
import { readLines } from '../../disk/verify/read-lines'
import type { Project } from '../../site/project'
import { AccessCount, type AccessReport } from '../../verify/access/verify-access'
import { UsageError } from '../call/arguments'
import type { Missing, Section } from './section'
import type { SitePages } from './site-pages'

/** Counts which codes were asked for on the site, and which addresses without a page. */
export function verifyAccessLogs(
  project: Project,
  catalogs: readonly Catalog[],
  {
    files,
    pages,
    counts,
  }: { readonly files: readonly string[]; readonly pages: SitePages; readonly counts: string | undefined },
): Section | Missing {
  const missing = files.filter((file) => !existsSync(resolve(project.base, file)))
  if (missing.length > 0) return { missing }
  const { site, paths, meant } = pages
  const count = new AccessCount({ catalogs, basePath: site.basePath, pages: paths, meant })
  for (const file of files) readLog(project, file, count)
  const report = count.report()
  const { lines, requests, unread } = report
  const asked = report.counts.reduce((sum, item) => sum + item.count, 0)
  const summary = `access log: ${counted(requests, 'request')} in ${counted(lines, 'line')}; ${asked} for ${counted(report.counts.length, 'code')}`
  const notes =
    unread === 0
      ? []
      : [
          `${counted(unread, 'line')} of ${listed(files)} ${unread === 1 ? 'is' : 'are'} not in a format of nginx, Apache or Caddy`,
        ]
  if (requests === 0)
    return { findings: [], summary, notes, nothing: `Nothing was counted: there is no request in ${listed(files)}.` }
  if (counts !== undefined) writeCounts(project, counts, report)
  return { findings: report.findings, summary, notes }
}

function readLog(project: Project, file: string, count: AccessCount): void {
  const path = resolve(project.base, file)
  if (isGzip(path))
    throw new UsageError(
      `--access-log ${file} is compressed: unpack it first, \`gzip -dk ${file}\`, and name what comes out.`,
    )
  const shown = displayPath(path, project.base)
  try {
    readLines(path, (line, number) => count.add(line, { file: shown, line: number, column: 1 }))
  } catch (error) {
    throw new UsageError(`--access-log ${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}

/** A log that was rotated, by its first two bytes. Of a pipe nothing is read ahead. */
function isGzip(path: string): boolean {
  if (statSync(path).isFile() === false) return false
  const handle = openSync(path, constants.O_RDONLY)
  try {
    const start = Buffer.alloc(2)
    return readSync(handle, start) === 2 && start[0] === 0x1f && start[1] === 0x8b
  } finally {
    closeSync(handle)
  }
}

/** As `check --next --counts` reads it. */
function writeCounts(project: Project, file: string, { counts }: AccessReport): void {
  const rows = counts.map(({ entry, count }) => `${quoted(`${entry.catalog}/${entryName(entry)}`)},${count}\n`)
  try {
    replaceFile(resolve(project.base, file), `code,count\n${rows.join('')}`)
  } catch (error) {
    throw new UsageError(`--counts ${file} cannot be written: ${error instanceof Error ? error.message : error}.`)
  }
}

function quoted(cell: string): string {
  return /[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
