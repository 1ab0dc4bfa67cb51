import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { counted } from '../../catalog/text/counted'
import { displayPath } from '../../disk/files/display-path'
import { isBelow } from '../../disk/files/is-below'
import { replaceFile } from '../../disk/files/replace-file'
import type { Project } from '../../site/project'
import { type Finding, findingKinds, levelOf, sortFindings } from '../../verify/model/finding'
import { compareBaseline, formatBaseline, parseBaseline } from '../../verify/report/baseline'
import { findingRecord } from '../../verify/report/finding-record'
import { sarifText } from '../../verify/report/sarif'
import { UsageError } from '../call/arguments'
import type { Io } from '../call/command'
import { plainJson, plainText } from '../terminal/terminal'
import { findingTexts } from './finding-texts'
import type { Section } from './section'

/** How findings are written, and what they are compared with. */
export interface ReportOptions {
  readonly project: Project
  readonly io: Io
  readonly isJson: boolean
  /** A file for code scanning. */
  readonly sarif: string | undefined
  readonly baseline: string | undefined
  readonly updatesBaseline: boolean
  /** Whether codes that the source or the API description does not have are told in one line. */
  readonly isBrief: boolean
}

/** Writes what was found, and gives the exit code: 1 where an error is new, or nothing was looked at. */
export function reportFindings(sections: readonly Section[], options: ReportOptions): number {
  const { project, io, isJson, sarif, baseline, updatesBaseline, isBrief } = options
  const findings = sortFindings(sections.flatMap((section) => section.findings))
  const nothing = sections.flatMap((section) => section.nothing ?? [])
  const before = baseline === undefined ? undefined : readBaseline(project, baseline, updatesBaseline)
  const { fresh, known, gone } = compareBaseline(findings, updatesBaseline ? new Map() : (before ?? new Map()))
  if (isJson) for (const finding of fresh) io.out(`${plainJson(findingRecord(finding))}\n`)
  else for (const text of findingTexts(fresh, isBrief)) io.err(`${text}\n\n`)
  for (const note of sections.flatMap(({ notes }) => notes)) io.err(`note: ${note}\n`)
  const tell = (line: string) => (isJson ? io.err(`${line}\n`) : io.out(`${plainText(line)}\n`))
  for (const { summary } of sections) tell(summary)
  for (const line of nothing) io.err(`${line}\n`)
  if (sarif !== undefined) {
    const text = sarifText(findings, {
      version: project.tool.version,
      known: new Set(known),
      hasBaseline: baseline !== undefined,
    })
    writeReport(project, '--sarif', sarif, text)
  }
  if (nothing.length > 0) return 1
  tell(totals(fresh))
  if (updatesBaseline && baseline !== undefined) {
    writeReport(project, '--baseline', baseline, formatBaseline(findings))
    tell(`${baseline}: ${counted(findings.length, 'finding')}`)
    return 0
  }
  if (before !== undefined) tell(baselineLine(baseline ?? '', known.length, gone))
  return fresh.some((finding) => levelOf(finding) === 'error') ? 1 : 0
}

function totals(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => levelOf(finding) === 'error').length
  const kinds = findingKinds.flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  const detail = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`
  return `findings: ${counted(errors, 'problem')}, ${counted(findings.length - errors, 'warning')}${detail}`
}

function baselineLine(file: string, known: number, gone: number): string {
  const applies = gone === 1 ? 'applies' : 'apply'
  const rest = gone === 0 ? '' : `; ${counted(gone, 'row')} no longer ${applies} (--update-baseline removes such rows)`
  return `${file}: ${counted(known, 'known finding')} not shown${rest}`
}

function readBaseline(project: Project, file: string, mayBeMissing: boolean): Map<string, number> | undefined {
  const path = outsideContent(project, '--baseline', file)
  if (!existsSync(path)) {
    if (mayBeMissing) return undefined
    throw new UsageError(`--baseline ${file} is not there. Make it with --update-baseline.`)
  }
  const baseline = parseBaseline(textOf(path, file))
  // What is no baseline is not written over.
  if (baseline === undefined) throw new UsageError(`--baseline ${file} is not a baseline: name another file.`)
  return baseline
}

/** What `check` takes for content; what begins with a dot it passes over. */
const contentFile = /\.(?:json|mdx)$/i

/** The path of a report, which is not where `check` would take it for content. */
function outsideContent(project: Project, flag: string, file: string): string {
  const path = resolve(project.base, file)
  const below = relative(project.content, path).split(sep)
  const isPassedOver = !contentFile.test(path) || below.some((part) => part.startsWith('.'))
  if (!isBelow(project.content, path) || isPassedOver) return path
  const other = isBelow(project.content, resolve(project.base, basename(file))) ? `.${basename(file)}` : basename(file)
  const folder = displayPath(project.content, project.base)
  throw new UsageError(
    `${flag} ${file} is in the content folder ${folder}, where check fails on it: write ${flag} ${other}.`,
  )
}

function textOf(path: string, file: string): string {
  if (statSync(path).isDirectory()) throw new UsageError(`--baseline ${file} is a folder: name a file in it.`)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`--baseline ${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}

function writeReport(project: Project, flag: string, file: string, text: string): void {
  try {
    replaceFile(outsideContent(project, flag, file), text)
  } catch (error) {
    throw new UsageError(`${flag} ${file} cannot be written: ${reasonOf(error)}.`)
  }
}

/** Without the path: that is of the draft which takes the place of the file once it is whole. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/s, '') : String(error)
}
