/** A short text in which only backticks mean something: what they enclose is code. */
export function CodeSpans({ text }: { text: string }) {
  const parts = text.split(/`([^`]+)`/)
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
  return parts.map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))
}
