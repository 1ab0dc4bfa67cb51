import type { TokenFile } from '../tokens/token'
import { CodeTokens } from './code-tokens'
import type { DefinedNames } from './defined-names'
import { linkUnder, placedFacts } from './facts'
import { type ConstantTexts, Folding } from './fold'
import { factsOf } from './follow-ups'
import { isCompared } from './is-compared'
import { isDefinition, isMade } from './is-definition'
import { isParameter } from './is-parameter'
import type { Use } from './site'

/** Finds where constants and classes that have a code are used in a file. */
export function findUses(
  file: TokenFile,
  { names, constants }: { readonly names: DefinedNames; readonly constants: ConstantTexts },
): Use[] {
  const code = CodeTokens.of(file)
  const folding = new Folding(code, constants)
  const uses: Use[] = []
  for (const [index, { kind, text, at }] of file.tokens.entries()) {
    if (kind !== 'name' || !names.hasName(text)) continue
    const page = linkUnder(code, folding, index)
    const isKey = page !== undefined && page.length > 0
    if (!isKey && (isDefinition(code, index) || (names.isClass(text) && !isMade(code, index)))) continue
    const owner = index > code.pathStart(index) ? file.tokens[index - 2] : undefined
    if (isParameter(code, index)) continue
    const isOwned = owner?.kind === 'name' && !/^(?:this|self|\$this|static|Self)$/.test(owner.text)
    const codes = names.find(isOwned ? `${owner.text}.${text}` : text)
    uses.push({
      codes,
      isKey,
      place: file.at(at),
      isCompared: isCompared(code, index),
      ...placedFacts(file, isKey ? { messages: [], statuses: [], links: page } : factsOf(code, folding, index)),
    })
  }
  return uses
}
