import type { SlottedText } from '../../catalog/slotted-text'

/**
 * A text whose slots the page fills with what the link says (client/occurrence.ts).
 * `into` is what the text is, so that a value is written as JSON or for a URL where it must be;
 * `isNamed` shows beside each placeholder what stands there.
 */
export function Slotted({ parts, into, isNamed }: { parts: SlottedText; into?: 'json' | 'url'; isNamed?: boolean }) {
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
        className="slot"
        data-field={part.field}
        data-into={into}
        data-name={isNamed ? part.field?.replace('p.', '') : undefined}
      >
        {part.text}
      </span>
    )
  })
}
