import type { Constant } from './constants'

/** The number of each constant, where the language counts: Go's `iota`, and enums that go on from a number. */
export function countMembers(constants: readonly Constant[]): (string | undefined)[] {
  const counts = countByIota(constants)
  let last: { owner: string | undefined; value: number } | undefined
  return constants.map(({ node, owner, values }, index) => {
    if (counts[index] !== undefined || !enumMember.test(node.type)) {
      last = undefined
      return counts[index]
    }
    const [only, ...more] = values
    if (only !== undefined) {
      last = only.kind === 'number' && more.length === 0 ? { owner, value: Number(only.text) } : undefined
      return undefined
    }
    if (last?.owner !== owner || last === undefined || !Number.isSafeInteger(last.value)) return undefined
    last = { owner, value: last.value + 1 }
    return String(last.value)
  })
}

/** Members of enums of TypeScript, C# and Rust. */
const enumMember = /^(?:enum_assignment|property_identifier|enum_member_declaration|enum_variant)$/

/** Go's `iota`: the number of each constant of a block, where it has one. */
function countByIota(constants: readonly Constant[]): (string | undefined)[] {
  let base: number | undefined
  let block: number | undefined
  let index = 0
  return constants.map(({ node }) => {
    if (node.type !== 'const_spec') return undefined
    const start = node.parent?.startIndex
    index = start === block ? index + 1 : 0
    if (start !== block) base = undefined
    block = start
    const written = node.childForFieldName('value')?.text
    if (written?.includes('iota')) base = baseOf(written)
    else if (written !== undefined) base = undefined
    return base === undefined ? undefined : String(base + index)
  })
}

function baseOf(written: string): number | undefined {
  const [, plus] = /^iota(?:\s*\+\s*(\d+))?$/.exec(written) ?? []
  const [, before] = /^(\d+)\s*\+\s*iota$/.exec(written) ?? []
  const isCounted = written.trim() === 'iota' || plus !== undefined || before !== undefined
  return isCounted ? Number(plus ?? before ?? 0) : undefined
}
