import type { Place } from '../../catalog/model/catalog'
import { toolHome } from '../../site/tool-home'
import { type Finding, findingKinds, kindSummaries, levelOf } from '../model/finding'
import { baselineRow } from './baseline'
import { messageOf } from './finding-record'

/** What a SARIF file says of a run. */
export interface SarifOptions {
  readonly version: string
  /** Findings that a baseline has: they are there, marked as unchanged. */
  readonly known: ReadonlySet<Finding>
  /** Whether findings were compared with a baseline. */
  readonly hasBaseline: boolean
}

/** Findings as SARIF 2.1.0 (OASIS), which code scanning of GitHub and others reads. */
export function sarifText(findings: readonly Finding[], options: SarifOptions): string {
  const rules = findingKinds.map((kind) => ({
    id: kind,
    name: pascal(kind),
    shortDescription: { text: kindSummaries[kind] },
    helpUri: `${toolHome}/blob/main/docs/ci.md#what-is-found`,
    defaultConfiguration: { level: levelOf({ kind }) },
  }))
  const driver = {
    name: 'Faultbook',
    version: options.version,
    semanticVersion: options.version,
    informationUri: toolHome,
    rules,
  }
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which the command was given.' } } },
    results: findings.map((finding) => resultOf(finding, options)),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf(finding: Finding, { known, hasBaseline }: SarifOptions) {
  const { kind, place, expected, received, write, related = [] } = finding
  const { kind: _, ...rest } = baselineRow(finding)
  return {
    ruleId: kind,
    ruleIndex: findingKinds.indexOf(kind),
    level: levelOf(finding),
    message: { text: `${messageOf(finding)}. Expected: ${expected}. Received: ${received}. Write ${write}.` },
    locations: [{ physicalLocation: locationOf(place) }],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((other, index) => ({ id: index, physicalLocation: locationOf(other) })) }),
    partialFingerprints: { 'faultbook/v1': JSON.stringify([kind, ...Object.values(rest)]) },
    ...(hasBaseline ? { baselineState: known.has(finding) ? 'unchanged' : 'new' } : {}),
  }
}

function locationOf({ file, line, column }: Place) {
  const isBelow = !/^(?:\/|[A-Za-z]:)/.test(file)
  const path = file.split('/').map(encodeURIComponent).join('/')
  return {
    artifactLocation: isBelow
      ? { uri: path, uriBaseId: '%SRCROOT%' }
      : { uri: `file://${path.startsWith('/') ? '' : '/'}${path}` },
    region: { startLine: line, startColumn: column },
  }
}

function pascal(kind: string): string {
  return kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
