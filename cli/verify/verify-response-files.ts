import type { Catalog } from '../../catalog/model/catalog'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import { type SourceFault, SourceReader } from '../../disk/import/source-reader'
import { findCode } from '../../disk/verify/find-code'
import { createSearch } from '../../search/index'
import type { Project } from '../../site/project'
import { placeText } from '../../verify/model/finding'
import { readRecords } from '../../verify/responses/read-records'
import type { Unreadable } from '../../verify/responses/record'
import { unreadableRecordings } from '../../verify/responses/unreadable'
import { verifyResponses } from '../../verify/responses/verify-responses'
import type { Missing, Section } from './section'
import { type SitePages, siteLinks } from './site-pages'

/** Files of a folder that are recordings. */
const recordings = /\.(?:json|jsonl|ndjson|har|http|txt|log)$/i

/** A HAR file holds whole pages beside the responses of an API. */
const limits = { file: 256 * 1024 * 1024, all: 1024 * 1024 * 1024, files: 50_000 }

function decodeBase64(packed: string): string {
  return Buffer.from(packed, 'base64').toString('utf8')
}

/** Compares recorded responses with the catalogs. */
export function verifyResponseFiles(
  project: Project,
  catalogs: readonly Catalog[],
  {
    named,
    pages,
    requireLinks,
  }: { readonly named: readonly string[]; readonly pages: SitePages; readonly requireLinks: boolean },
): Section | Missing {
  const { files, missing } = findCode(named, {
    base: project.base,
    without: [],
    isWanted: (path) => recordings.test(path),
  })
  if (missing.length > 0) return { missing }
  const reader = new SourceReader(project.base, limits)
  const faults: SourceFault[] = []
  const unreadable: Unreadable[] = []
  // One file after the other, so that only the texts of one are in memory.
  function* records() {
    for (const { path } of files) {
      const source = reader.read(path)
      if (source === undefined) continue
      const recording = readRecords(source, decodeBase64)
      for (const { place, what } of recording.faults) faults.push({ ...place, what })
      for (const one of recording.unreadable) unreadable.push(one)
      yield* recording.records
    }
  }
  const report = verifyResponses(records(), {
    catalogs,
    search: createSearch(catalogs),
    links: siteLinks(pages, catalogs),
    requireLinks,
  })
  const { responses, errors, resolved, unknownLinks } = report
  const summary = `responses: ${counted(responses, 'response')} in ${counted(files.length, 'file')}, ${errors} of them ${errors === 1 ? 'an error' : 'errors'}, ${resolved} with a documented code`
  const notes = [...reader.faults, ...faults].map((fault) => `${placeText(fault)} ${fault.what}`)
  if (unknownLinks > 0)
    notes.push(
      `${counted(unknownLinks, 'response')} without a link in the body ${unknownLinks === 1 ? 'was' : 'were'} recorded without header fields: record these too, a Link may be among them`,
    )
  const nothing =
    errors === 0
      ? `Nothing was compared: there is no error among ${counted(responses, 'response')} of ${listed(named)}.`
      : undefined
  const findings = [...unreadableRecordings(unreadable), ...report.findings]
  return { findings, summary, notes, ...(nothing === undefined ? {} : { nothing }) }
}
