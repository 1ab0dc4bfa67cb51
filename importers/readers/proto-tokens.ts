/** A word, text or mark of a protobuf file, with the comment that is before it and after it on its line. */
export interface ProtoToken {
  readonly kind: 'word' | 'text' | 'mark'
  readonly text: string
  readonly at: number
  /** The comment right above it. */
  readonly comment: string
  /** The comment behind it on the same line. */
  trailing: string
}

const piece =
  /\s+|\/\/([^\n]*)|\/\*([\s\S]*?)(?:\*\/|$)|"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|([A-Za-z_][\w.]*|-?\d[\w.]*)|([\s\S])/g

/** Cuts protobuf into tokens. A comment belongs to what is right below it, or to its left. */
export function cutProto(text: string): ProtoToken[] {
  const tokens: ProtoToken[] = []
  let comment: string[] = []
  let isFresh = false
  for (const match of text.matchAll(piece)) {
    const [whole, line, block, double, single, word, mark] = match
    const words = line ?? (block === undefined ? undefined : blockText(block))
    if (words !== undefined) {
      const last = tokens.at(-1)
      if (last !== undefined && !isFresh) last.trailing = words.trim()
      else comment.push(words)
      continue
    }
    if (/^\s/.test(whole)) {
      if (whole.includes('\n')) isFresh = true
      // An empty line parts a comment from what follows.
      if ((whole.match(/\n/g)?.length ?? 0) > 1) comment = []
      continue
    }
    const kind = word !== undefined ? 'word' : mark !== undefined ? 'mark' : 'text'
    const value = word ?? mark ?? (double ?? single ?? '').replace(/\\([\s\S])/g, '$1')
    tokens.push({ kind, text: value, at: match.index, comment: dedent(comment), trailing: '' })
    comment = []
    isFresh = false
  }
  return tokens
}

function blockText(block: string): string {
  return block
    .split('\n')
    .map((line) => line.replace(/^\s*\*+ ?/, ' '))
    .join('\n')
}

/** The words of comments. A value that is commented out is no comment on the next one. */
function dedent(lines: readonly string[]): string {
  return lines
    .filter((line) => !/^\s*(?:[A-Z][A-Z0-9_]* *= *-?\d+.*;|reserved .*;)\s*$/.test(line))
    .map((line) => line.replace(/^ /, '').trimEnd())
    .join('\n')
    .trim()
}
