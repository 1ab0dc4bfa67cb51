import { retryRules } from '../../catalog/values/vocabulary'
import type { ListOrder } from './list-filter'
import type { ListState } from './list-state'
import { cautionMark, retryChoices, retryRank } from './retry-choices'

/** A code of a list, as its row in the page says it. */
export interface ListRow {
  readonly element: HTMLElement
  /** The list that its author put it in. */
  readonly home: Element
  readonly code: string
  /** All that a text is looked for in, in small letters. */
  readonly words: string
  readonly facts: Readonly<Record<keyof ListState['chosen'], readonly string[]>>
}

/** The rows of a page, in the order of their author. */
export function readRows(): ListRow[] {
  return [...document.querySelectorAll<HTMLElement>('.rows > li')].flatMap((element) => {
    const home = element.parentElement
    if (home === null) return []
    const code = element.querySelector('b')?.textContent ?? ''
    const texts = [...element.querySelectorAll('b, .row-title, small')].map(({ textContent }) => textContent)
    const { statuses, rule, actors, severity, draft } = element.dataset
    return [
      {
        element,
        home,
        code,
        words: `${texts.join(' ')} ${bare(code)}`.toLowerCase(),
        facts: {
          status: split(statuses),
          retry: retriesOf(split(rule)),
          actor: split(actors),
          severity: severity === undefined ? [] : [severity],
          draft: [draft ?? 'no'],
        },
      },
    ]
  })
}

/** Whether a row is among those that were asked for: it has every chosen value, and every word of the text. */
export function isWanted({ words, facts }: Pick<ListRow, 'words' | 'facts'>, { text, chosen }: ListState): boolean {
  const asked = text.toLowerCase().split(/\s+/).filter(Boolean)
  return (
    asked.every((word) => words.includes(word) || (bare(word) !== '' && words.includes(bare(word)))) &&
    Object.entries(facts).every(([name, values]) => {
      const value = chosen[name as keyof typeof facts] // a key of the facts themselves
      return value === undefined || value === '' || values.includes(value)
    })
  )
}

const byName = new Intl.Collator('en', { numeric: true })

/** Rows by their code, by their first status or by their retry rule, those without one last. Rows that are alike keep their order. */
export function inOrder<Row extends Pick<ListRow, 'code' | 'facts'>>(rows: readonly Row[], order: ListOrder): Row[] {
  const rank = ({ facts }: Row) => (order === 'retry' ? retryRank(facts.retry) : Number(facts.status[0] ?? 1000))
  return [...rows].sort((a, b) => (order === 'code' ? byName.compare(a.code, b.code) : rank(a) - rank(b)))
}

function retriesOf([word, mark]: readonly string[]): readonly string[] {
  return retryChoices(
    retryRules.find((rule) => rule === word),
    mark === cautionMark,
  )
}

function split(words: string | undefined): string[] {
  return words?.split(' ') ?? []
}

/** `AUT-0007` without what people leave out. */
function bare(code: string): string {
  return code.replace(/[^\p{L}\p{N}]/gu, '')
}
