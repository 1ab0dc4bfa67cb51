import { entryPath, href } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { type BodyMarks, bodyMarks } from './body-marks'
import { StatusBadges } from './status-badges'

export interface ChoicesProps {
  readonly site: Site
  readonly catalogs: readonly Catalog[]
  readonly entries: readonly Entry[]
}

/**
 * Codes of several catalogs side by side, with what tells the bodies of one API from those of the others. The page for
 * addresses without a page writes the same rows by script, without that.
 */
export function Choices({ site, catalogs, entries }: ChoicesProps) {
  const homes = catalogs.filter(({ slug }) => entries.some(({ catalog }) => catalog === slug))
  return (
    <ul className="choices">
      {entries.map((entry) => {
        const home = homes.find((catalog) => catalog.slug === entry.catalog)
        const marks = home === undefined || homes.length === 1 ? undefined : bodyMarks(home, homes)
        return (
          <li key={entryPath(entry)}>
            <a href={href(site, entryPath(entry))}>
              <b>{entryName(entry)}</b> <span dir="auto">{entry.title}</span> <small>{home?.name}</small>{' '}
              <StatusBadges statuses={entry.statuses.slice(0, 1)} />
              {marks !== undefined && <Marks marks={marks} />}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Marks({ marks: { isOwn, isAlways, fields } }: { marks: BodyMarks }) {
  const subject = isOwn ? 'Only its response bodies' : 'Its response bodies'
  return (
    <p>
      {subject} {isAlways ? 'have' : 'can have'}{' '}
      {fields.map((field, index) => (
        <span key={field}>
          {index > 0 && (index === fields.length - 1 ? ' and ' : ', ')}
          <code>{field}</code>
        </span>
      ))}
      .
    </p>
  )
}
