import { nearest } from '../text/nearest'
import type { GuideDraft, PartNode, Spot } from './guide-draft'
import { type GuidePart, namesInWords } from './guide-parts'

type Attribute = Extract<PartNode['attributes'][number], { type: 'mdxJsxAttribute' }>
type Value = string | boolean
interface Named {
  readonly name: string
  readonly part: GuidePart
}

/** The values of the attributes of a tag that are allowed; each other one is a problem. */
export function readAttributes(draft: GuideDraft, node: PartNode, { name, part }: Named): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  for (const attribute of node.attributes) {
    // Older parsers give attributes no place of their own.
    const spot: Spot = attribute.position === undefined ? node : attribute
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const received = `{${attribute.value}}`
      const words = {
        expected: 'attributes with plain values; guides run no code',
        received,
        write: exampleOf(name, part),
      }
      draft.report(spot, { kind: 'guide-code', subject: received, ...words })
      continue
    }
    const value = readValue(draft, attribute, { spot, name, part })
    if (value !== undefined && values.has(attribute.name)) {
      const words = { expected: 'each attribute once', received: `"${attribute.name}" again`, write: 'one of the two' }
      draft.report(spot, { kind: 'duplicate-key', subject: attribute.name, ...words })
    }
    if (value !== undefined) values.set(attribute.name, value)
  }
  const { needs } = part
  if (needs !== undefined && !node.attributes.some((item) => item.type !== 'mdxJsxAttribute' || item.name === needs)) {
    const words = {
      expected: `\`${needs}\` of \`<${name}>\``,
      received: draft.quote(node),
      write: exampleOf(name, part),
    }
    draft.report(node, { kind: 'missing-field', subject: needs, ...words })
  }
  return values
}

function readValue(
  draft: GuideDraft,
  attribute: Attribute,
  { spot, name, part }: Named & { spot: Spot },
): Value | undefined {
  const type = part.attributes.get(attribute.name)
  const report = (kind: 'unknown-attribute' | 'bad-field' | 'guide-code', expected: string, received: string) =>
    draft.report(spot, {
      kind,
      subject: attribute.name,
      expected,
      received,
      write: adviceFor(attribute.name, name, part),
    })
  if (type === undefined) {
    const names = [...part.attributes.keys()]
    const words = names.length === 0 ? 'no attribute' : namesInWords(names)
    report('unknown-attribute', `\`<${name}>\` has ${words}`, `"${attribute.name}"`)
    return undefined
  }
  const value = plainValue(attribute)
  if (value === undefined) {
    const written = typeof attribute.value === 'object' ? `{${attribute.value?.value ?? ''}}` : ''
    report('guide-code', 'a plain value; guides run no code', written)
    return undefined
  }
  if (typeof value === (type === 'text' ? 'string' : 'boolean')) return value
  const expected = type === 'text' ? 'a text in quotes' : 'the name alone, `{true}` or `{false}`'
  report('bad-field', expected, typeof value === 'string' ? `"${value}"` : String(value))
  return undefined
}

function adviceFor(attribute: string, name: string, part: GuidePart): string {
  const near = part.attributes.has(attribute) ? attribute : nearest(attribute, part.attributes.keys())
  if (near === undefined) return exampleOf(name, part)
  return part.attributes.get(near) === 'flag' ? `<${name} ${near}>` : `<${name} ${near}="…"${end(part)}`
}

/** A tag as it is written with what it needs. */
function exampleOf(name: string, part: GuidePart): string {
  return `<${name}${part.needs === undefined ? '' : ` ${part.needs}="…"`}${end(part)}`
}

function end({ holds }: GuidePart): string {
  return holds === 'nothing' ? ' />' : '>'
}

/** A string, or a literal in braces, as text or as yes and no; undefined where it is an expression. */
function plainValue({ value }: Attribute): Value | undefined {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value
  const [statement, ...others] = value.data?.estree?.body ?? []
  if (statement?.type !== 'ExpressionStatement' || others.length > 0) return undefined
  const { expression } = statement
  if (expression.type !== 'Literal') return undefined
  const literal = expression.value
  if (typeof literal === 'number') return String(literal)
  return typeof literal === 'string' || typeof literal === 'boolean' ? literal : undefined
}
