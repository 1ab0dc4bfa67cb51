import { type UnderstoodPart, understoodParts } from '../../client/search/search-words'
import type { Answer } from '../../search/text/answer'

/** What the search read out of the query: `JSON response · code is AUT-0010 · key = tier`. */
export function UnderstoodLine({ answer }: { answer: Answer }) {
  const parts = understoodParts(answer)
  // That a log is a log says nothing.
  if (parts.every(({ verb }) => verb === '')) return null
  return (
    <p className="understood" data-search-understood>
      <span className="text-faint">Understood: </span>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no other identity
        <span key={index}>
          {index > 0 && <span className="text-faint"> · </span>}
          <Part part={part} />
        </span>
      ))}
    </p>
  )
}

function Part({ part: { name, verb, value, isLiteral } }: { part: UnderstoodPart }) {
  return (
    <>
      {name !== undefined && <code className="text-ink">{name}</code>}
      {name !== undefined && ' '}
      {verb !== '' && `${verb} `}
      {isLiteral ? <code className="font-semibold text-ink">{value}</code> : <span className="text-ink">{value}</span>}
    </>
  )
}
