import type { SourceFile } from '../../catalog/parse/data/source-file'
import { formOfPath } from '../../importers/rows/detect-form'
import { hasGrammar, languageOf } from './token-file'

/** Files by what reads them: the form of an import where there is a grammar for it, else their language. */
export function byForm(sources: readonly SourceFile[]): Map<string, SourceFile[]> {
  const groups = new Map<string, SourceFile[]>()
  for (const source of sources) {
    const form = formOfPath(source.path)
    const language = form !== undefined && hasGrammar(form) ? form : languageOf(source.path)
    const group = groups.get(language)
    if (group === undefined) groups.set(language, [source])
    else group.push(source)
  }
  return groups
}
