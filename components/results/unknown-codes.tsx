import type { Answer } from '../../search/text/answer'

const mostNamed = 5

/** The codes in a text that no catalog has, beside those that one has; lines of a log name their own. */
export function UnknownCodes({ answer: { kind, unknownCodes, unanswered } }: { answer: Answer }) {
  const told = new Set(unanswered.flatMap(({ codes }) => codes))
  const codes = unknownCodes.filter((code) => !told.has(code))
  if (kind === 'nothing' || codes.length === 0) return null
  const left = codes.length - mostNamed
  return (
    <ul className="unknown-list" data-search-unknown>
      {codes.slice(0, mostNamed).map((code) => (
        <li key={code}>
          <code>{code}</code> is not documented here
        </li>
      ))}
      {left > 0 && <li>and {left} more</li>}
    </ul>
  )
}
