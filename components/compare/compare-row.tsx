import type { ComparedFact, FactValue } from './compare-facts'

interface CompareRowProps {
  readonly fact: ComparedFact
  readonly values: readonly [FactValue | undefined, FactValue | undefined]
  /** What the two codes are called where a narrow screen has no columns. */
  readonly labels: readonly [string, string]
}

/** A fact of both codes; said once where it is the same, and not at all where neither says it. */
export function CompareRow({ fact: { name, about }, values: [first, second], labels: [one, other] }: CompareRowProps) {
  if (first === undefined && second === undefined) return null
  const isOfPair = about === 'pair'
  const isOnce = first?.key === second?.key || (isOfPair && (first === undefined || second === undefined))
  return (
    <tr className={isOfPair ? 'compare-question' : undefined}>
      <th scope="row">{name}</th>
      {isOnce ? (
        <td colSpan={2}>
          {!isOfPair && <b>Both: </b>}
          {(first ?? second)?.shown}
        </td>
      ) : (
        <>
          <Side label={one} value={first} />
          <Side label={other} value={second} />
        </>
      )}
    </tr>
  )
}

function Side({ label, value }: { label: string; value: FactValue | undefined }) {
  if (value === undefined) return <td />
  return (
    <td>
      <b className="compare-label">{label}: </b>
      {value.shown}
    </td>
  )
}
