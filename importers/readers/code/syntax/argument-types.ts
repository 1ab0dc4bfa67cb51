import type { SyntaxNode } from './syntax-node'

/** Whether a pair says of which type the arguments of a message are, which are no facts of the error. */
export function isOfArguments({ key, value }: { readonly key: string; readonly value: SyntaxNode }): boolean {
  return (
    /^(?:object|dictionary)$/.test(value.type) && /^(?:args?|arguments|params?|parameters|placeholders)$/i.test(key)
  )
}
