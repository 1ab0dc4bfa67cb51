import { hitName, whyWords } from '../../client/search/search-words'
import type { Hit } from '../../search/text/answer'
import { RetrySign } from '../parts/retry-sign'
import { ResultStatuses } from './result-status'

interface ResultRowProps {
  readonly hit: Hit
  readonly id: string
  readonly address: string
  /** Whether its place in the paste is below, which says why it is there. */
  readonly isPlaced?: boolean
  /** The `id` of what describes it below, for those who hear the option and do not see what is around it. */
  readonly describedBy?: string
}

/** One result: code, title, why it is there, catalog, retry rule and status. The whole row is the link. */
export function ResultRow({ hit, id, address, isPlaced = false, describedBy }: ResultRowProps) {
  const params = Object.entries(hit.params)
  const why = whyWords(hit)
  return (
    <a role="option" id={id} href={address} aria-describedby={describedBy} className="search-option group result-row">
      <span className="row-code">{hitName(hit)}</span>{' '}
      <span>
        <span dir="auto">{hit.title}</span>
        <Mark hit={hit} />
        {params.length > 0 && (
          <span className="row-why">
            {params.map(([name, value]) => (
              <code key={name} className="slot max-w-full truncate">
                {name} = {value}
              </code>
            ))}
          </span>
        )}
        <span className="result-facts">
          <span className="sm:hidden">{hit.catalogName}</span>
          {hit.retry !== undefined && (
            <span className="sm:hidden">
              <RetrySign rule={hit.retry} repeat={hit.repeat} />
            </span>
          )}
          {why !== '' && <span className={isPlaced ? 'max-sm:hidden' : ''}>{why}</span>}
        </span>
      </span>{' '}
      <span>
        <span className="row-where">{hit.catalogName}</span>{' '}
        <span className="w-42 max-sm:hidden">
          {hit.retry !== undefined && <RetrySign rule={hit.retry} repeat={hit.repeat} />}
        </span>{' '}
        <span className="row-statuses">
          <ResultStatuses statuses={hit.statuses} />
        </span>
      </span>
    </a>
  )
}

function Mark({ hit: { retired, deprecated, draft } }: { hit: Hit }) {
  const word =
    retired !== undefined ? 'retired' : deprecated !== undefined ? 'deprecated' : draft === true ? 'draft' : undefined
  if (word === undefined) return null
  return <span className="row-draft">{word}</span>
}
