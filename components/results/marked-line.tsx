import type { PasteLine } from '../../client/search/paste/paste-line'

/** A line of a paste with its number, and with what was read there marked. */
export function MarkedLine({ line: { number, before, code, after } }: { line: PasteLine }) {
  return (
    <p role="presentation" dir="ltr" className="paste-line">
      <span aria-hidden="true">{number}</span>
      <span>
        <bdi>{before}</bdi>
      </span>
      {code !== '' && <mark>{code}</mark>}
      <span>
        <bdi>{after}</bdi>
      </span>
    </p>
  )
}
