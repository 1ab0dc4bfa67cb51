/** What a piece of code is, for its colour; without a kind it keeps the colour of the block. */
export type CodeKind = 'string' | 'keyword' | 'function'

export type CodePiece = string | readonly [kind: CodeKind, text: string]

/** A line of code, and the lines of the HTTP text (from 0) that it says. */
export interface CodeLine {
  readonly pieces: readonly CodePiece[]
  readonly says: readonly number[]
}

/** Source code, line by line. Each line of a request is in one of it, so that what is marked there is marked here. */
export type SourceCode = readonly CodeLine[]

/** The text of source code as it is copied and run. */
export function codeText(code: SourceCode): string {
  return code.map(({ pieces }) => pieces.map(pieceText).join('')).join('\n')
}

export function pieceText(piece: CodePiece): string {
  return typeof piece === 'string' ? piece : piece[1]
}

/** A string of code, line by line. Of several lines each says its own line of what is quoted, a single one says all. */
export function stringLines(text: string, said: readonly number[]): CodeLine[] {
  const lines = text.split('\n')
  return lines.map((line, index) => ({
    pieces: line === '' ? [] : [['string', line]],
    says: lines.length === 1 ? said : said.slice(index, index + 1),
  }))
}

/** Lines of code with something in front of the first and behind the last. */
export function enclosed(
  before: readonly CodePiece[],
  lines: readonly CodeLine[],
  after: readonly CodePiece[],
): CodeLine[] {
  return lines.map(({ pieces, says }, index) => ({
    pieces: [...(index === 0 ? before : []), ...pieces, ...(index === lines.length - 1 ? after : [])],
    says,
  }))
}
