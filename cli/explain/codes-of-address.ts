import { type AskedCode, codesOfOperand, isFound } from '../../search/asked/asked-code'
import type { Search } from '../../search/text/answer'
import { isAddress } from '../reference/open-catalogs'

/** The codes that an operand names. Where the address of a code leads to none, what is near is near to its code. */
export function codesOf(
  search: Search,
  operand: string,
  { slugs, catalog }: { readonly slugs: readonly string[]; readonly catalog: string | undefined },
): readonly AskedCode[] {
  const codes = codesOfOperand(search, operand, catalog)
  if (!isAddress(operand) || codes.some((code) => isFound(code) || code.nearest.length > 0)) return codes
  const folders = operand
    .replace(/[?#].*$/s, '')
    .replace(/\/(?:index\.\w+)?$/, '')
    .split('/')
    .slice(3)
  const code = folders.pop()
  if (code === undefined) return codes
  const named = catalog ?? slugs.find((slug) => slug === folders.at(-1))
  const nearest = codesOfOperand(search, code, named).flatMap((near) => (isFound(near) ? [] : near.nearest))
  return [{ asked: operand, nearest }]
}
