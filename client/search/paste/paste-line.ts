/** A line of a paste with the code that stands in it. */
export interface PasteLine {
  readonly number: number
  readonly before: string
  /** Empty where the line does not have the code letter by letter. */
  readonly code: string
  readonly after: string
}

const lineEnd = /\r\n?|[\n\u0085\u2028\u2029]/g
/** Characters shown before the code, and after it. */
const before = 48
const after = 96

/** The line of a paste that a code was read from, cut around it. Lines count from 1, as the search counts them. */
export function pasteLine(text: string, number: number, code: string): PasteLine {
  const line = lineAt(text, number).trim()
  const at = line.indexOf(code)
  if (at === -1) return { number, before: cutEnd(line), code: '', after: '' }
  const head = line.slice(0, at)
  return {
    number,
    before: head.length > before ? `…${head.slice(-before)}` : head,
    code,
    after: cutEnd(line.slice(at + code.length)),
  }
}

function cutEnd(text: string): string {
  return text.length > after ? `${text.slice(0, after)}…` : text
}

function lineAt(text: string, number: number): string {
  lineEnd.lastIndex = 0
  let start = 0
  for (let line = 1; ; line += 1) {
    const end = lineEnd.exec(text)
    if (line === number || end === null) return text.slice(start, end?.index ?? text.length)
    start = lineEnd.lastIndex
  }
}
