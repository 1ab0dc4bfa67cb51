export interface Pair {
  readonly key: string
  readonly value: string
  readonly at: number
  /** Whether the value stood in quotes, so that its end is known. */
  readonly quoted: boolean
}

const pairs =
  /(?<![\w@.-])([A-Za-z_@][\w@.-]{0,60})["']?\s{0,3}(?:=>|=|:)\s{0,3}(?:"((?:[^"\\]|\\.){0,16000})"?|'([^'\n]{0,16000})'?|([^\s,;&)\]}"']{1,300}))/g
const elements = /<([A-Za-z][\w:.-]{0,60})>([^<>]{1,2000})<\//g
const mostPairs = 2_000

/** `key=value`, `key: value`, `key => 'value'` and `<key>value</key>` of logfmt, headers, traces and XML, in order. */
export function readPairs(text: string): readonly Pair[] {
  const found: Pair[] = []
  for (const match of text.matchAll(pairs)) {
    const quoted = match[2] ?? match[3]
    const bare = match[4]?.replace(/[:.]+$/, '')
    found.push({ key: match[1] ?? '', value: quoted ?? bare ?? '', at: match.index, quoted: quoted !== undefined })
    if (found.length >= mostPairs) break
  }
  if (!text.includes('</')) return found
  for (const match of text.matchAll(elements)) {
    found.push({ key: match[1] ?? '', value: (match[2] ?? '').trim(), at: match.index, quoted: true })
    if (found.length >= mostPairs) break
  }
  return found.sort((left, right) => left.at - right.at)
}
