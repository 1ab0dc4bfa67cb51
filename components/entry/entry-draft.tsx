import { editUrl } from '../../catalog/address/links'
import type { Entry } from '../../catalog/model/catalog'
import { missingWords } from '../../catalog/model/draft'
import type { Site } from '../../catalog/model/site'
import { listed } from '../../catalog/text/listed'

/** What a draft does not say yet, in one line, with the way to write it. */
export function EntryDraft({ site, entry }: { site: Site; entry: Entry }) {
  if (entry.draft === undefined) return null
  const edit = editUrl(site, entry.place)
  return (
    <p className="aside-text">
      Not documented yet: {listed(missingWords(entry.draft, entry))}.
      {edit !== undefined && (
        <>
          {' '}
          <a className="text-link" href={edit} rel="noreferrer">
            Write it
          </a>
        </>
      )}
    </p>
  )
}
