import { comparePath, entryPath, href, searchPath, statusPath } from '../../catalog/address/links'
import type { Answer, Hit, Occurrence } from '../../search/text/answer'
import { searchEntryLink } from '../search/address/search-entry-link'
import { pairLabel, pairNote, statusNote } from '../search/pair-label'
import { element, link } from '../search/search-element'
import { hitName, occurrenceWords, queryName, understoodParts, whyWords } from '../search/search-words'
import { layOutAnswer } from './search-layout'

/** The options of the header's search: pages of statuses and guides, then groups of a paste, then results. */
export function popupOptions(base: string, answer: Answer, most: number): readonly HTMLElement[] {
  const { statuses, groups, others, occurrence } = layOutAnswer(answer)
  const near = others.findIndex(({ exact }) => !exact)
  const options = [
    ...(answer.pair === undefined
      ? []
      : [pageOption(base, comparePath(...answer.pair), pairLabel(answer.pair), pairNote)]),
    ...statuses.map((status) => statusOption(base, status)),
    ...answer.guides.map(({ path, title, note }) => pageOption(base, path, title, note)),
    ...groups.map((group, place) => groupOf(base, group, place)),
    ...others.slice(0, most).flatMap((hit, place) => [
      // What is only near does not look like what was named.
      ...(place > 0 && place === near ? [label('Perhaps one of these')] : []),
      resultOption(base, hit, occurrence),
    ]),
  ]
  const all = options.flatMap((item) => (item.role === 'option' ? [item] : [...item.querySelectorAll('a')]))
  for (const [place, item] of all.entries()) item.id = `header-search-option-${place}`
  return options
}

function label(...children: readonly (Node | string)[]): HTMLElement {
  const made = element('p', 'search-label', ...children)
  made.role = 'presentation'
  return made
}

function option(address: string, ...children: readonly (Node | undefined)[]): HTMLAnchorElement {
  const made = link(address, 'search-option', ...children.flatMap((child) => [child, ' ']))
  made.role = 'option'
  return made
}

function statusOption(base: string, status: number): HTMLElement {
  return option(
    href({ basePath: base }, statusPath(status)),
    element('b', '', `Status ${status}`),
    badge(status),
    element('span', '', statusNote),
  )
}

/** A page that is not that of a code. */
function pageOption(base: string, path: string, title: string, note: string): HTMLElement {
  return option(href({ basePath: base }, path), element('b', '', title), undefined, element('span', '', note))
}

function groupOf(base: string, group: Answer['groups'][number], place: number): HTMLElement {
  const { heard, results, occurrence, isMessage } = group
  const isSame = isMessage || (results.length === 1 && results[0]?.code === heard)
  const written = isSame ? [] : [' written ', element('code', '', heard)]
  const head = label(`${place + 1}.`, ...written, ` ${occurrenceWords(occurrence).join(' · ')}`)
  const made = element('div', '', head, ...results.map((hit) => resultOption(base, hit, occurrence)))
  made.role = 'group'
  made.ariaLabel = heard
  return made
}

function resultOption(base: string, hit: Hit, occurrence: Occurrence): HTMLElement {
  const params = Object.entries(hit.params).map(([name, value]) => `${name} = ${value}`)
  const why = [hit.catalogName, ...params, whyWords(hit)].filter((words) => words !== '').join(' · ')
  return option(
    searchEntryLink(base, hit, occurrence),
    element('code', '', hitName(hit)),
    ...hit.statuses.map(badge),
    element('span', '', hit.title, element('small', '', why)),
  )
}

function badge(status: number): HTMLElement {
  const made = element('span', 'status', String(status))
  made.dataset.status = String(status).charAt(0)
  return made
}

/** What was read out of the query, as one line. */
export function popupUnderstood(answer: Answer): string {
  const parts = understoodParts(answer).map(({ name = '', verb, value }) =>
    `${name} ${verb} ${value}`.replace(/ +/g, ' ').trim(),
  )
  return [...parts, ...occurrenceWords(answer.occurrence)].join(' · ')
}

/** Nothing found: says so, names the query, leads on. */
export function popupNothing(base: string, { guesses }: Answer, query: string): HTMLElement {
  // Not above a text that visibly holds the name of a code.
  const isHeld = guesses.some(({ code }) => query.includes(code))
  return element(
    'p',
    'search-note',
    element('strong', '', isHeld ? 'Nothing certain' : 'No errors found'),
    ` for ${queryName(query)}. `,
    link(href({ basePath: base }, searchPath), 'text-link', 'Browse all codes'),
  )
}

/** Codes that look alike: guesses, which say so. */
export function popupGuesses(base: string, hits: readonly Hit[]): HTMLElement | undefined {
  if (hits.length === 0) return undefined
  const links = hits.slice(0, 5).flatMap((hit) => {
    return [' ', link(href({ basePath: base }, entryPath(hit)), 'text-link', element('code', '', hitName(hit)))]
  })
  return element('p', 'search-note', 'Nearest codes, not exact:', ...links)
}
