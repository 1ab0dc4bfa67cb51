import { comparePath, entryPath, href } from '../../catalog/address/links'
import { confusedEntries } from '../../catalog/address/neighbours'
import type { Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { retiredLast } from '../../catalog/model/lifecycle'
import { firstSentence } from '../../catalog/text/first-sentence'
import { retrySignWords } from '../../catalog/values/retry-words'
import { inlineMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'
import { LifecycleMark } from '../parts/lifecycle-mark'
import { rowFacts } from './row-facts'
import { RowSigns } from './row-signs'

export interface EntryDifferencesProps {
  readonly context: SiteContext
  readonly entries: readonly Entry[]
  /** The page is about one status: a row repeats it only where a code has others too. */
  readonly isOneStatus?: boolean
}

/** Most codes that a row sets its own apart from. */
const mostConfused = 2

/**
 * Codes that a reader has to choose from: what each means, and how to tell it from the others. A rule for retries that
 * all of them have in common is shown once, above the list.
 */
export function EntryDifferences({ context, entries, isOneStatus = false }: EntryDifferencesProps) {
  const [first, ...others] = entries
  const rule = first?.retry?.rule
  const words = wordsOf(first)
  const shared = {
    isRetry: others.length > 0 && others.every((entry) => wordsOf(entry)?.label === words?.label),
    isStatus: isOneStatus && entries.every((entry) => entry.statuses.length === 1),
  }
  return (
    <>
      {shared.isRetry && words !== undefined && (
        <p className="list-shared" data-retry={rule} data-caution={words.isCautious ? '' : undefined}>
          For all of them: {words.label.toLowerCase()}.
        </p>
      )}
      <ul className="rows tell">
        {retiredLast(entries).map((entry) => (
          <li key={`${entry.catalog}/${entry.slug}`} {...rowFacts(entry)}>
            <p className="tell-code">
              <a href={href(context.site, entryPath(entry))}>
                <b>{entryName(entry)}</b>
              </a>
              <RowSigns entry={entry} shared={shared} />
            </p>
            <p className="row-title">
              <span dir="auto">{entry.title}</span> <LifecycleMark entry={entry} />
              {entry.draft !== undefined && <span className="tag">Draft</span>}
              {entry.summary !== undefined && (
                <small dir="auto">{inlineMarkdown(context.site, firstSentence(entry.summary))}</small>
              )}
            </p>
            <Telling context={context} entry={entry} among={entries} />
          </li>
        ))}
      </ul>
    </>
  )
}

function wordsOf(entry: Entry | undefined) {
  return entry?.retry && retrySignWords(entry.retry.rule, entry.retry.safeToRepeat)
}

interface TellingProps {
  readonly context: SiteContext
  readonly entry: Entry
  readonly among: readonly Entry[]
}

/** How its author sets a code apart from others of the list, with a link to both side by side; else how its first cause is checked. */
function Telling({ context: { site, catalogs }, entry, among }: TellingProps) {
  const confused = confusedEntries(entry, catalogs)
    .filter((item) => among.includes(item.entry))
    .slice(0, mostConfused)
    .flatMap(({ entry: other, why }) => (why === undefined ? [] : [{ other, why }]))
  const check = entry.causes[0]?.check
  return (
    <div className="tell-how">
      {confused.map(({ other, why }) => (
        <p key={`${other.catalog}/${other.slug}`} dir="auto">
          <a href={href(site, comparePath(entry, other))}>
            Or <code>{entryName(other)}</code>?
          </a>{' '}
          {inlineMarkdown(site, why)}
        </p>
      ))}
      {confused.length === 0 && check !== undefined && (
        <p dir="auto">
          <b>First check:</b> {inlineMarkdown(site, check)}
        </p>
      )}
    </div>
  )
}
