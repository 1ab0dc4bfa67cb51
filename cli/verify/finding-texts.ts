import { counted } from '../../catalog/text/counted'
import type { Finding, FindingKind } from '../../verify/model/finding'
import { findingText } from '../../verify/report/finding-text'
import { plainText } from '../terminal/terminal'

/** Most codes that are named of those that are not there. */
const mostNamed = 5

/** Kinds that are told in one line for all codes, by what they were looked for in. */
const briefly = [
  {
    advice: '--complete if this is all of the code',
    kinds: [
      ['never-emitted', 'not in this source'],
      ['unused', 'only defined in it'],
    ],
  },
  {
    advice: '--complete if it has to have every code',
    kinds: [['openapi-missing', 'not in the API description, or not in an operation that raises it']],
  },
] as const satisfies readonly { advice: string; kinds: readonly (readonly [FindingKind, string])[] }[]

/**
 * Findings as people read them. What the source does not have may be in code that was not given, and an API description need
 * not have every code: that is one line each.
 */
export function findingTexts(findings: readonly Finding[], isBrief: boolean): string[] {
  if (!isBrief) return findings.map(findingText)
  const brief = new Set<FindingKind>(briefly.flatMap(({ kinds }) => kinds.map(([kind]) => kind)))
  const lines = briefly.flatMap(({ advice, kinds }) => {
    const sentences = kinds.flatMap(([kind, what]) => sentenceFor(findings, kind, what))
    return sentences.length === 0
      ? []
      : [plainText(`Warning: ${sentences.join('; ')}. --verbose shows each; ${advice}`)]
  })
  return [...findings.filter(({ kind }) => !brief.has(kind)).map(findingText), ...lines]
}

function sentenceFor(findings: readonly Finding[], kind: FindingKind, what: string): string[] {
  const codes = [...new Set(findings.flatMap((finding) => (finding.kind === kind ? finding.code : [])))]
  if (codes.length === 0) return []
  const more = codes.length > mostNamed ? ', …' : ''
  const verb = codes.length === 1 ? 'is' : 'are'
  return [
    `${counted(codes.length, 'documented code')} ${verb} ${what} (${codes.slice(0, mostNamed).join(', ')}${more})`,
  ]
}
