import { escapeUnsafe } from '../../catalog/text/unsafe-character'
import { type Finding, levelOf, placeText } from '../model/finding'
import { messageOf } from './finding-record'

/** Longest line that is shown. */
const longest = 400

/** A finding as a person reads it: place and sentence, then expected, received and what to write. */
export function findingText(finding: Finding): string {
  const { place, expected, received, write } = finding
  const warning = levelOf(finding) === 'warning' ? 'Warning: ' : ''
  return [
    `${placeText(place)} ${warning}${messageOf(finding)}`,
    `    expected: ${expected}`,
    `    received: ${received}`,
    `    write:    ${write}`,
  ]
    .map((line) =>
      escapeUnsafe(shortened(line.replace(/\s*[\t\r\n]+\s*/g, ' ').replace(/^ (?=expected|received|write)/, '    '))),
    )
    .join('\n')
}

function shortened(line: string): string {
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`
}
