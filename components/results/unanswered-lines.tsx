import { useState } from 'react'
import { href, statusPath } from '../../catalog/address/links'
import { pasteLine } from '../../client/search/paste/paste-line'
import { unansweredWords } from '../../client/search/paste/unanswered-words'
import type { UnansweredLine } from '../../search/text/answer'
import { MarkedLine } from './marked-line'
import { ResultStatus } from './result-status'
import type { SearchSite } from './search-site'

const mostShown = 5

interface UnansweredLinesProps {
  readonly lines: readonly UnansweredLine[]
  /** What was pasted. */
  readonly text: string
  readonly site: SearchSite
}

/** The lines of a paste that speak of an error and match no code: they are not left out without a word. */
export function UnansweredLines({ lines, text, site }: UnansweredLinesProps) {
  const [isWhole, setWhole] = useState(false)
  if (lines.length === 0) return null
  const shown = isWhole ? lines : firstLines(lines)
  return (
    <section aria-labelledby="unanswered" className="mt-6" data-search-unanswered>
      <h3 id="unanswered" tabIndex={-1} className="unread-heading">
        {unansweredWords(lines)}
      </h3>
      <ul className="unread-lines">
        {shown.map((line) => (
          <li key={line.line} className="px-3 py-2 text-note">
            <MarkedLine line={pasteLine(text, line.line, markOf(line))} />
            <p className="unanswered-line">
              {line.codes.map((code) => (
                <span key={code}>
                  <code>{code}</code> is not documented here
                </span>
              ))}
              {line.statuses.map((status) => (
                <StatusLink key={status} status={status} site={site} />
              ))}
            </p>
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <button type="button" onClick={() => setWhole(true)} className="show-all">
          Show all {lines.length}
        </button>
      )}
    </section>
  )
}

/** Some of the lines, in their order: one of each kind before others of a kind. */
function firstLines(lines: readonly UnansweredLine[]): readonly UnansweredLine[] {
  const marks = lines.map(markOf)
  const isFirst = (_: UnansweredLine, place: number) => marks.indexOf(marks[place] ?? '') === place
  const firsts = lines.filter(isFirst)
  const kept = [...firsts, ...lines.filter((line) => !firsts.includes(line))].slice(0, mostShown)
  return kept.toSorted((left, right) => left.line - right.line)
}

/** What is marked in the line: the code, else the status. */
function markOf({ codes, statuses }: UnansweredLine): string {
  return codes[0] ?? String(statuses[0] ?? '')
}

/** A status with the page that explains it, where the site has one. */
function StatusLink({ status, site: { base, statuses } }: { status: number; site: SearchSite }) {
  const known = statuses.find((item) => item.status === status && item.count > 0)
  if (known === undefined) return <ResultStatus status={status} />
  return (
    <a href={href({ basePath: base }, statusPath(status))} className="text-link">
      What <ResultStatus status={status} /> {known.phrase} means
    </a>
  )
}
