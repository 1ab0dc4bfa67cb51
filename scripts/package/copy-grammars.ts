import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { grammarFile, grammarRuntime, grammars } from '../../disk/import/load-grammars'

const all = [grammarRuntime, ...Object.values(grammars)]

/** The packages that the grammars come from. */
export const grammarPackages: readonly string[] = [...new Set(all.map(({ from }) => from))]

/** Copies the grammars that read code. */
export function copyGrammars(into: string): void {
  mkdirSync(into, { recursive: true })
  for (const grammar of all) {
    copyFileSync(grammarFile({ compiled: undefined }, grammar), join(into, basename(grammar.file)))
  }
}
