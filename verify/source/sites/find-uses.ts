import type { TokenFile } from '../tokens/token'
import { Contexts } from './context'
import type { DefinedNames } from './defined-names'
import { factsAround, placedFacts } from './facts'
import { type ConstantTexts, Folding } from './fold'
import type { Use } from './site'

/** Finds where constants and classes that have a code are used in a file. */
export function findUses(
  file: TokenFile,
  { names, constants }: { readonly names: DefinedNames; readonly constants: ConstantTexts },
): Use[] {
  const contexts = new Contexts(file)
  const folding = new Folding(contexts, constants, file.language)
  const uses: Use[] = []
  for (const [index, { kind, text, at }] of file.tokens.entries()) {
    if (kind !== 'name' || !names.hasName(text) || contexts.isDefinition(index)) continue
    if (names.isClass(text) && !contexts.isMade(index)) continue
    const owner = index > contexts.pathStart(index) ? file.tokens[index - 2] : undefined
    const isOwned = owner?.kind === 'name' && !/^(?:this|self|\$this|static|Self)$/.test(owner.text)
    const codes = names.find(isOwned ? `${owner.text}.${text}` : text)
    const { isCompared } = contexts.at(index)
    uses.push({ codes, place: file.at(at), isCompared, ...placedFacts(file, factsAround(contexts, folding, index)) })
  }
  return uses
}
