import { childrenOf, type SyntaxNode } from '../syntax/syntax-node'

/** How deep conditions within conditions are opened. */
const deepest = 3

/**
 * A file of Rust in which code is open that macros compile under a condition: `cfg_if! { if #[cfg(unix)] { … } }`. A grammar
 * sees only tokens there. All else of the macro is blank, so that every place stays what it is.
 */
export function openConditional(text: string, parse: (text: string) => SyntaxNode | undefined): SyntaxNode | undefined {
  let root = parse(text)
  let open = text
  for (let depth = 0; root !== undefined && depth < deepest; depth++) {
    const macros = conditionsIn(root)
    if (macros.length === 0) return root
    for (const macro of macros) open = opened(open, macro)
    root = parse(open)
  }
  return root
}

const conditional = /^(?:cfg_if::)?cfg_(?:if|select)$/

function conditionsIn(root: SyntaxNode): SyntaxNode[] {
  const holders = /^(?:source_file|mod_item|declaration_list|expression_statement)$/
  if (root.type === 'macro_invocation')
    return conditional.test(root.childForFieldName('macro')?.text ?? '') ? [root] : []
  return childrenOf(root).flatMap((child) =>
    holders.test(child.type) || child.type === 'macro_invocation' ? conditionsIn(child) : [],
  )
}

/** The text with all of a macro blank but what is in its blocks. */
function opened(text: string, macro: SyntaxNode): string {
  const tree = childrenOf(macro).find(({ type }) => type === 'token_tree')
  const blocks =
    tree === undefined ? [] : childrenOf(tree).filter(({ type, text }) => type === 'token_tree' && text.startsWith('{'))
  let written = text.slice(0, macro.startIndex)
  let at = macro.startIndex
  for (const { startIndex, endIndex } of blocks) {
    written += blank(text.slice(at, startIndex + 1)) + text.slice(startIndex + 1, endIndex - 1)
    at = endIndex - 1
  }
  return written + blank(text.slice(at, macro.endIndex)) + text.slice(macro.endIndex)
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}
