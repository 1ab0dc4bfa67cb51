import type { Cell } from '../../rows/row'

/** How prose says the status that an error comes with. */
const stated =
  /\b(?:and|with|has|have|carries|carrying|is|,)\s+(?:an? |the )?HTTP (?:response )?status(?: code)?(?: of)? `?([45]\d\d)\b/gi

/** What somebody else answers is no status of the error. */
const ofOthers = /\b(?:repl(?:y|ies|ied)|respon[ds]\w*|returns?|returned|answers?|answered)\s*(?:to \w+ )?$/i

/** The statuses that the prose about one code states: `is reported with code 40003 and HTTP status 400`. */
export function proseStatuses(cells: readonly Cell[]): Cell[] {
  if (cells.some(({ field, key }) => field === 'status' || /status/i.test(key))) return []
  return cells.flatMap((cell) => {
    if (cell.markup !== 'markdown') return []
    return [...cell.text.matchAll(stated)].flatMap((match): Cell[] => {
      if (ofOthers.test(cell.text.slice(0, match.index))) return []
      const line = cell.place.line + cell.text.slice(0, match.index).split('\n').length - 1
      return [{ key: 'status in prose', text: match[1] ?? '', place: { ...cell.place, line }, field: 'status' }]
    })
  })
}
