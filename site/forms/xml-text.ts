const references = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** Characters that no XML 1.0 document may contain, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are intended
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Text for an element or an attribute of XML, without the characters that XML forbids. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => references.get(character) ?? character)
}
