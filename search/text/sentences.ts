/** The sentences of a text, or of a line, in their order, with what is between them. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]\s+)(?=\p{Lu})/u)
}
