import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { grammarNames, loadGrammars } from '../../disk/import/load-grammars'
import { projectAt } from '../../disk/project-at.fixture'
import { typeLanguages } from '../../site/export/types/type-languages'
import { typesSite } from '../../site/export/types/types.fixture'
import type { Finding } from '../model/finding'
import { linksOf } from '../model/site-links.fixture'
import { verifySource } from './verify-source'

const parse = await loadGrammars(projectAt('content').tool, grammarNames)
const site = { ...typesSite, url: 'https://errors.acme.example' }
export const catalog = makeCatalog([
  { code: 'ORD-0001', statuses: [404, 410] },
  { code: 'ORD-0002', statuses: [409] },
])
const files = {
  ts: 'errors.ts',
  go: 'faults.go',
  java: 'Faults.java',
  python: 'faults.py',
  csharp: 'Faults.cs',
} as const
export type Language = keyof typeof files
const around: Readonly<Record<Language, (path: string, lines: readonly string[]) => readonly [string, string]>> = {
  ts: (name, lines) => [`${name}.ts`, `export function f(res, x) {\n${lines.join('\n')}\n}\n`],
  go: (name, lines) => [`${name}.go`, `package a\nfunc f(w http.ResponseWriter) error {\n${lines.join('\n')}\n}\n`],
  java: (name, lines) => [`${name}.java`, `class A {\n  void f() {\n${lines.join('\n')}\n  }\n}\n`],
  python: (name, lines) => [`${name}.py`, `def f():\n${lines.map((line) => `    ${line}`).join('\n')}\n`],
  csharp: (name, lines) => [`${name}.cs`, `class A\n{\n  void F()\n  {\n${lines.join('\n')}\n  }\n}\n`],
}

/** What is found in some lines of a function, beside the constants that `faultbook export` writes. */
export function report(language: Language, lines: readonly string[]): Finding[] {
  const text = typeLanguages.get(language)?.write(site, [catalog], {}) ?? ''
  const [path, own] = around[language]('a', lines)
  const sources: Readonly<Record<string, string>> = { [files[language]]: text, [path]: own }
  const read = (name: string) => ({ path: name, text: sources[name] ?? '' })
  const { findings } = verifySource({
    catalogs: [catalog],
    links: linksOf([catalog]),
    paths: Object.keys(sources),
    read,
    parse,
  })
  return findings.filter(({ kind }) => kind !== 'unused')
}

/** The same in short: kind, code and what was received. */
export function findings(language: Language, lines: readonly string[]): string[] {
  return report(language, lines).map(({ kind, code, received }) => `${kind} ${code} ${received}`)
}

/** The same of a whole file. */
export function findingsIn(path: string, text: string): string[] {
  const { findings: found } = verifySource({
    catalogs: [catalog],
    links: linksOf([catalog]),
    paths: [path],
    read: () => ({ path, text }),
    parse,
  })
  return found
    .filter(({ kind }) => kind !== 'unused' && kind !== 'never-emitted')
    .map(({ kind, code, received }) => `${kind} ${code} ${received}`)
}
