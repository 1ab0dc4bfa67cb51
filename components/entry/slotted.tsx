import type { SlottedText } from '../../catalog/address/slotted-text'

/**
 * A text whose slots the page fills with what the link says (client/page/occurrence.ts).
 * `isNamed` shows beside each placeholder what is there.
 */
export function Slotted({ parts, isNamed }: { parts: SlottedText; isNamed?: boolean }) {
  let offset = 0
  return parts.map((part) => {
    if (typeof part === 'string') {
      offset += part.length
      return part
    }
    const key = offset
    offset += part.text.length
    return (
      <span
        key={key}
        className={part.field === undefined ? 'slot' : undefined}
        data-field={part.field}
        data-name={isNamed ? part.field?.replace('p.', '') : undefined}
      >
        {part.text}
      </span>
    )
  })
}
