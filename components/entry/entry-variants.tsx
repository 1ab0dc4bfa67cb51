import { Fragment } from 'react'
import { messageSlots } from '../../catalog/address/slotted-text'
import type { Entry, Variant } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { blockMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { StatusBadge } from '../parts/status-badge'
import { CauseList } from './entry-causes'
import { ParamTable } from './param-table'
import { Slotted } from './slotted'

/** The other meanings and messages of the code: each variant has its own anchor. */
export function EntryVariants({ site, entry }: { site: Site; entry: Entry }) {
  if (entry.variants.length === 0) return null
  return (
    <section aria-labelledby="variants">
      <SectionHeading id="variants">Variants</SectionHeading>
      {entry.variants.map((variant) => (
        <VariantPart key={variant.id} site={site} entry={entry} variant={variant} />
      ))}
    </section>
  )
}

/** The page script reads `data-params` for links with values: `#variant=<id>&p.x=…`. */
function VariantPart({ site, entry, variant }: { site: Site; entry: Entry; variant: Variant }) {
  const { id, title, message, params, statuses = [], when, causes } = variant
  const { placeholders } = entry
  const template = { message, params, ...(placeholders !== undefined && { placeholders }) }
  return (
    <article id={`variant-${id}`} className="variant" data-params={params.map(({ name }) => name).join(' ')}>
      <h3>
        {title ?? id}
        {statuses.map((status) => (
          <Fragment key={status}>
            {' '}
            <StatusBadge status={status} withPhrase />
          </Fragment>
        ))}
      </h3>
      {when !== undefined && <div className="prose section-text">{blockMarkdown(site, when)}</div>}
      {message !== undefined && (
        <div className="panel wire">
          <p data-copies={`the message of ${title ?? id}`}>
            <Slotted parts={messageSlots(template)} isNamed />
          </p>
        </div>
      )}
      <ParamTable site={site} params={params} />
      {causes.length > 0 && <CauseList site={site} causes={causes} />}
    </article>
  )
}
