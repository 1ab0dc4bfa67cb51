import type { Cell, Field, Loss, Reader, Row } from '../rows/row'
import { lossAt } from '../rows/row'

const severities: Readonly<Record<string, string>> = { E: 'error', W: 'warning', S: 'success' }

/** Reads PostgreSQL's `errcodes.txt`: SQLSTATE, `E`, `W` or `S`, the name of a macro and of a condition. */
export const readErrcodes: Reader = (sources) => {
  const rows: Row[] = []
  const losses: Loss[] = []
  for (const { path, text } of sources) {
    let family: string | undefined
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      const place = { file: path, line: index + 1, column: 1 }
      const section = /^Section:\s*(.+)$/.exec(line)?.[1]
      if (section !== undefined) family = section.trim()
      if (section !== undefined || line.trim() === '' || line.startsWith('#')) continue
      const row = readLine(line, path, index + 1)
      if (row === undefined) losses.push(lossAt(place, `a line that is no code: ${line.slice(0, 60)}`))
      else rows.push(family === undefined ? row : { ...row, family })
    }
  }
  return { rows, losses }
}

function readLine(line: string, file: string, number: number): Row | undefined {
  const words = [...line.matchAll(/\S+/g)]
  const [code, kind, macro, condition] = words.map((match) => match[0])
  const severity = severities[kind ?? '']
  if (code === undefined || macro === undefined || severity === undefined) return undefined
  const cell = (field: Field, text: string, index: number): Cell => {
    return { key: field, text, field, place: { file, line: number, column: (words[index]?.index ?? 0) + 1 } }
  }
  const cells = [cell('code', code, 0), cell('severity', severity, 1), cell('name', macro, 2)]
  if (condition !== undefined) cells.push({ ...cell('alias', condition, 3), key: 'condition' })
  return { place: { file, line: number, column: 1 }, cells }
}
