import { fieldByName } from '../../mapping/field-names'
import type { Field } from '../../rows/row'
import { type CodeValue, valuesOf } from './syntax/literals'
import { childrenOf, type SyntaxNode } from './syntax/syntax-node'

const holders = /^(?:attribute_list|attribute_group|modifiers|constructor_invocation|user_type)$/
/** What is sent instead of the name of a member, in the serializers of C#, Java and Kotlin. */
const sentNames = /^(?:EnumMember|JsonStringEnumMemberName|JsonProperty(?:Name)?|SerializedName|SerialName|XmlEnum)$/

/** What an attribute that is called after a field may say; comments and ends of codes are read elsewhere. */
const said: ReadonlySet<Field> = new Set([
  'status',
  'code',
  'message',
  'summary',
  'title',
  'userText',
  'solution',
  'severity',
])

/** What the attributes and annotations of a member of an enum say of it: `[HttpStatus(404)]`, `@Message("It is gone")`. */
export function attributeValues(member: SyntaxNode, hasValues: boolean): CodeValue[] {
  return attributesIn(member, 0).flatMap((attribute): CodeValue[] => {
    const name = (/^@?(?:\w+[.:\\]+)*(\w+)/.exec(attribute.text)?.[1] ?? '').replace(/Attribute$/, '')
    const values = valuesOf(argumentsOf(attribute, 0))
    const [only, ...more] = values
    if (only === undefined) return []
    if (sentNames.test(name)) return only.kind === 'text' ? [{ ...only, key: 'code', isBeside: true }] : []
    // Beside the values of its own a member has no places for those of an attribute.
    if (/err|exception|fault|problem/i.test(name) && (more.length > 0 || only.key !== undefined))
      return hasValues ? values.filter(({ key }) => key !== undefined) : values
    const field = name === 'Description' ? 'message' : fieldByName(name)?.field
    if (more.length > 0 || field === undefined || !said.has(field)) return []
    return [{ ...only, key: field === 'message' ? 'message' : name, isBeside: true }]
  })
}

function attributesIn(node: SyntaxNode, depth: number): SyntaxNode[] {
  return childrenOf(node).flatMap((child) => {
    if (/^(?:attribute|annotation)$/.test(child.type)) return [child]
    return holders.test(child.type) && depth < 4 ? attributesIn(child, depth + 1) : []
  })
}

function argumentsOf(node: SyntaxNode, depth: number): SyntaxNode | undefined {
  for (const child of childrenOf(node)) {
    if (/argument/.test(child.type)) return child
    const inner = depth < 3 ? argumentsOf(child, depth + 1) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}
