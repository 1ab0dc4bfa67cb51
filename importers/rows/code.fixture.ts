import { grammars, loadGrammars } from '../../disk/import/load-grammars'
import type { ParseCode } from '../readers/code/syntax/syntax-node'
import { importText } from './source.fixture'

/** The grammars of all languages, as the command has them. */
export const parse: ParseCode = await loadGrammars(
  { sources: process.cwd(), compiled: undefined, version: '0.0.0' },
  Object.keys(grammars),
)

/** What comes of a file of code: its entries, without what they all have, and its losses with their places. */
export function readCodeFile(path: string, text: string) {
  const { entries, lost } = importText(path, text, { parse })
  return {
    entries: entries.map(({ draft: _draft, ...entry }) => entry),
    losses: lost.map(({ line, column, what }) => `${line}:${column} ${what}`),
  }
}

/** The code, the first status and the message of each entry of a file of code. */
export function codeFacts(path: string, text: string) {
  return readCodeFile(path, text).entries.map(({ code, statuses, message }) => [code, statuses?.[0], message])
}
