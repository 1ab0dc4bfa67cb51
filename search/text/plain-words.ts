/** The words of a text in lower case, as they are: what somebody types word by word is compared with them. */
export function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
