import type { ReactNode } from 'react'
import { statusPath } from '../../catalog/address/links'
import { hitId } from '../../client/header/search-layout'
import { searchEntryLink } from '../../client/search/address/search-entry-link'
import { statusNote } from '../../client/search/pair-label'
import type { AnswerSection, SectionItem } from '../../client/search/sections/answer-sections'
import { bestItem } from '../../client/search/sections/answer-sections'
import { sectionTitle } from '../../client/search/sections/section-words'
import type { Answer, Group } from '../../search/text/answer'
import { FirstFixPanel } from './first-fix-panel'
import { MessagePlace } from './message-place'
import { PageOption, PairOption } from './page-option'
import { PastePlace } from './paste-place'
import { ResultRow } from './result-row'
import { ResultStatus } from './result-status'
import type { SearchSite } from './search-site'
import { singleOccurrence } from './single-occurrence'
import { useFirstFix } from './use-first-fix'

interface ResultListProps {
  readonly answer: Answer
  readonly sections: readonly AnswerSection[]
  /** What was asked, as it was written. */
  readonly text: string
  /** The section of a page that is meant. */
  readonly anchor: string | undefined
  readonly site: SearchSite
}

/** The options: status pages first, then the results in sections, each with its heading and count. */
export function ResultList(props: ResultListProps) {
  const { answer, sections, site } = props
  const best = answer.statuses.length > 0 ? undefined : bestItem(sections)
  const fix = useFirstFix(best?.hit, site)
  return (
    <>
      <PairOption pair={answer.pair} site={site} />
      {answer.statuses.map((status) => (
        <StatusOption key={status} status={status} site={site} />
      ))}
      {answer.guides.map(({ path, title, note }) => (
        <PageOption key={path} base={site.base} path={path} title={title} note={note} />
      ))}
      {sections.map((section) => {
        const title = sectionTitle(section, { statuses: answer.statuses, isOnly: sections.length === 1 })
        const items = onceEachGroup(section.items).map((item, place) => (
          <Item
            key={item.hit === undefined ? item.group?.heard : hitId(item.hit)}
            {...props}
            item={item}
            id={`result-${section.kind}-${place}`}
            fix={place === 0 && section.items[0] === best ? { shown: fix } : undefined}
          />
        ))
        const [leading, ...others] = section.items[0] === best ? items : [undefined, ...items]
        return (
          <Section key={section.kind} title={title} count={section.count} isGroup={section.kind !== 'codes'}>
            {leading}
            {others.length > 0 && (
              <div role="presentation" className={`divide-y divide-line border-y border-line ${leading && 'mt-3'}`}>
                {others}
              </div>
            )}
          </Section>
        )
      })}
    </>
  )
}

/** Of a code that several catalogs have the place in the paste is shown once. */
function onceEachGroup(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.map((item, place) => {
    const isShown = item.group !== undefined && item.group === items[place - 1]?.group
    return isShown ? { hit: item.hit, occurrence: item.occurrence } : item
  })
}

interface SectionProps {
  readonly title: string
  readonly count: number
  /** Its codes are groups themselves where it is none. */
  readonly isGroup: boolean
  readonly children: ReactNode
}

/** A heading, where there is one, and what is under it. */
function Section({ title, count, isGroup, children }: SectionProps) {
  if (title === '') return <div role="presentation">{children}</div>
  return (
    <div
      {...(isGroup ? { role: 'group', 'aria-label': `${title}, ${count}` } : { role: 'presentation' })}
      className="mt-6 first:mt-0"
    >
      <p role="presentation" className="mb-1.5 text-body font-semibold" data-section-title>
        {title} <span className="font-normal tabular-nums text-faint">{count}</span>
      </p>
      {children}
    </div>
  )
}

interface ItemProps extends ResultListProps {
  readonly item: SectionItem
  readonly id: string
  /** Where this is the best result: its causes with check and fix. */
  readonly fix: { readonly shown: ReturnType<typeof useFirstFix> } | undefined
}

function Item({ item: { hit, group, occurrence }, id, fix, answer, text, anchor, site }: ItemProps) {
  const isOnly = Object.keys(singleOccurrence(answer)).length > 0
  const { groups } = answer
  const at = group === undefined ? -1 : groups.indexOf(group)
  const order = at !== -1 && groups.length > 1 ? `${at + 1} of ${groups.length}` : ''
  const place = group !== undefined && <PastePlace group={group} order={order} text={text} isOnly={isOnly} />
  if (hit === undefined) {
    return (
      <div role="presentation" className="py-2">
        <p role="presentation" className="results-note">
          <code className="font-semibold text-soft">{group?.heard}</code> is hidden by the filters
        </p>
        {place}
      </div>
    )
  }
  const address = withAnchor(searchEntryLink(site.base, hit, occurrence), anchor)
  const details = `${id}-details`
  const { status } = occurrence
  const isOther = status !== undefined && hit.statuses.length > 0 && !hit.statuses.includes(status)
  const isMessage = group === undefined && hit.reason === 'message'
  const hasDetails = group !== undefined || isMessage || fix !== undefined
  return (
    <div {...roleOf(at, group)} className={fix === undefined ? '' : 'best-answer'} data-best={fix && ''}>
      <ResultRow
        hit={hit}
        id={id}
        address={address}
        isPlaced={group !== undefined}
        {...(hasDetails && { describedBy: details })}
      />
      {hasDetails && (
        <div role="presentation" id={details}>
          {place}
          {isOther && (
            <p role="presentation" className="px-3 pb-2 text-note" data-other-status>
              Received with status {status}, documented with {hit.statuses.join(', ')}.
            </p>
          )}
          {isMessage && <MessagePlace params={hit.params} text={text} />}
          {fix !== undefined && <FirstFixPanel fix={fix.shown} told={answer.told} title={hit.title} />}
        </div>
      )}
    </div>
  )
}

/** A code of a paste with what is told of it is a group of its own. */
function roleOf(at: number, group: Group | undefined) {
  return at === -1 ? { role: 'presentation' } : { role: 'group', 'aria-label': group?.heard }
}

/** The section that was asked for; the values of an occurrence go before it, for the fragment has room for one of the two. */
function withAnchor(address: string, anchor: string | undefined): string {
  return anchor === undefined || address.includes('#') ? address : `${address}#${anchor}`
}

/** The page of a status leads where the query is one. */
function StatusOption({ status, site }: { status: number; site: SearchSite }) {
  const { phrase = '' } = site.statuses.find((item) => item.status === status) ?? {}
  return (
    <PageOption base={site.base} path={statusPath(status)} title={phrase} note={statusNote}>
      <ResultStatus status={status} />
    </PageOption>
  )
}
