interface CopyButtonProps {
  readonly label: string
  readonly text?: string
  readonly from?: string
}

/**
 * Copies a text, or the text of the element `from`, or of the panel that it is in, by the page script; hidden
 * without it. `label` names what is copied: "the code", "the response".
 */
export function CopyButton({ label, text, from }: CopyButtonProps) {
  return (
    <button type="button" className="copy" data-copy={text} data-copy-from={from} aria-label={`Copy ${label}`}>
      Copy
    </button>
  )
}
