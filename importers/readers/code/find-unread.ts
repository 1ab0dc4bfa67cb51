import { LineIndex } from '../../../catalog/parse/data/line-index'
import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { type Loss, lossAt } from '../../rows/row'
import { childrenOf, type SyntaxNode } from './syntax/syntax-node'

/** Most parts of one file that are told. */
const mostTold = 10

/** The parts of a file that its grammar cannot read: what is in them is lost. */
export function findUnread(root: SyntaxNode, source: SourceFile, language: string): Loss[] {
  if (!root.hasError) return []
  const lines = new LineIndex(source.path, source.text)
  const found: Loss[] = []
  const open: SyntaxNode[] = [root]
  for (let node = open.pop(); node !== undefined && found.length < mostTold; node = open.pop()) {
    if (node.isError || node.isMissing) {
      found.push(lossAt(lines.at(node.startIndex), `a part that is no ${language}, as far as its grammar goes`))
    } else if (node.hasError) open.push(...childrenOf(node).reverse())
  }
  return found
}
