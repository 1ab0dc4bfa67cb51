import { entryPath, href } from '../../catalog/address/links'
import { successorsOf } from '../../catalog/address/successors'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { lifecycleSentence, lifecycleState } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { LifecycleMark } from '../parts/lifecycle-mark'

interface EntryLifecycleProps {
  readonly site: Site
  readonly catalogs: readonly Catalog[]
  readonly entry: Entry
}

/** Before anything else: that a code is deprecated or retired, since when, and what to read in its place. */
export function EntryLifecycle({ site, catalogs, entry }: EntryLifecycleProps) {
  const { replacedBy, splitInto } = successorsOf(entry, catalogs)
  const sentence = lifecycleSentence(entry)
  const hasSuccessors = replacedBy.length > 0 || splitInto.length > 0
  if (sentence === undefined && !hasSuccessors) return null
  return (
    <div className="notice" data-state={lifecycleState(entry)}>
      {sentence !== undefined && <p>{sentence}</p>}
      <SuccessorList site={site} catalogs={catalogs} home={entry} lead="Replaced by" entries={replacedBy} />
      <SuccessorList site={site} catalogs={catalogs} home={entry} lead="Split into" entries={splitInto} />
      {entry.retired !== undefined && !hasSuccessors && <p>No replacement is named.</p>}
    </div>
  )
}

interface SuccessorListProps {
  readonly site: Site
  readonly catalogs: readonly Catalog[]
  readonly home: Entry
  readonly lead: string
  readonly entries: readonly Entry[]
}

function SuccessorList({ site, catalogs, home, lead, entries }: SuccessorListProps) {
  if (entries.length === 0) return null
  return (
    <>
      <p>{lead}</p>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.catalog}/${entry.slug}`}>
            <a href={href(site, entryPath(entry))}>{entryName(entry)}</a> <span dir="auto">{entry.title}</span>{' '}
            {entry.catalog !== home.catalog && (
              <small>{catalogs.find(({ slug }) => slug === entry.catalog)?.name}</small>
            )}{' '}
            <LifecycleMark entry={entry} />
          </li>
        ))}
      </ul>
    </>
  )
}
