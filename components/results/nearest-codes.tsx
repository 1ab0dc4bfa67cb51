import { entryPath, href } from '../../catalog/address/links'
import { hitName } from '../../client/search/search-words'
import type { Hit } from '../../search/text/answer'
import { ResultStatuses } from './result-status'

/** Codes that look like the one that was asked for. They are guesses and say so. */
export function NearestCodes({ hits, base }: { hits: readonly Hit[]; base: string }) {
  if (hits.length === 0) return null
  return (
    <section aria-labelledby="nearest-codes" className="mt-6">
      <h2 id="nearest-codes" className="text-body font-medium">
        Nearest codes <span className="font-normal text-faint">not exact</span>
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {hits.map((hit) => (
          <li key={`${hit.catalog}/${hit.slug}`}>
            <a href={href({ basePath: base }, entryPath(hit))} className="nearest-code">
              <code className="font-semibold">{hitName(hit)}</code>
              <span dir="auto" className="text-small text-soft">
                {hit.title}
              </span>
              <ResultStatuses statuses={hit.statuses} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
