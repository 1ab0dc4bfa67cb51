import type { SyntaxNode } from '../syntax/syntax-node'

/** How a member of an enum is sent. */
export interface Serialized {
  /** The name that is sent for it, where attributes say another one than its own. */
  readonly name: string | undefined
  /** Whether its own name is never sent: it is skipped, or only what it holds is sent. */
  readonly isUnsent: boolean
}

const plain: Serialized = { name: undefined, isUnsent: false }

/** What serde, or else strum, sends for a member of an enum in Rust: `#[serde(rename_all = "snake_case")]`. */
export function serializedName(member: SyntaxNode): Serialized {
  if (member.type !== 'enum_variant') return plain
  const name = member.childForFieldName('name')?.text ?? ''
  const own = attributesOf(member)
  const ofEnum = member.parent?.parent == null ? [] : attributesOf(member.parent.parent)
  const serde = only(own, 'serde')
  const isUnsent = /\b(?:untagged|skip|skip_serializing)\b\s*[,)\]]/.test(serde)
  const written = stated(serde, 'rename') ?? word(stated(only(own, 'strum'), 'serialize'))
  if (written !== undefined) return { name: written, isUnsent }
  const bySerde = cases.get(stated(only(ofEnum, 'serde'), 'rename_all') ?? '')
  if (bySerde !== undefined) return { name: bySerde(partsOfSerde(name)), isUnsent }
  const byStrum = cases.get(stated(only(ofEnum, 'strum'), 'serialize_all') ?? '')
  return { name: byStrum?.(partsOfStrum(name)), isUnsent }
}

/** The attributes above a node, as they are written. */
function attributesOf(node: SyntaxNode): string[] {
  const found: string[] = []
  for (let at = node.previousSibling; at !== null && /attribute|comment/.test(at.type); at = at.previousSibling) {
    if (at.type.includes('attribute')) found.push(at.text)
  }
  return found
}

/** Those of one library, also where they only count with a feature: `cfg_attr(feature = "api", serde(…))`. */
function only(attributes: readonly string[], library: string): string {
  return attributes.filter((text) => new RegExp(`\\b${library}\\s*\\(`).test(text)).join('\n')
}

/** What an attribute says: `rename = "gone"`, `rename(serialize = "gone", deserialize = "lost")`. */
function stated(attributes: string, key: string): string | undefined {
  const [, direct, inner] =
    new RegExp(`\\b${key}\\s*(?:=\\s*"([^"]*)"|\\((?:[^()]*,)?\\s*serialize\\s*=\\s*"([^"]*)")`).exec(attributes) ?? []
  return direct ?? inner
}

/** What strum prints may be a sentence. */
function word(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.:/-]+$/.test(text) ? text : undefined
}

/** Serde begins a part at each capital letter: `HTTPGone` is `h_t_t_p_gone`. */
function partsOfSerde(name: string): string[] {
  return name.split(/(?<!^)(?=\p{Lu})/u)
}

/** Strum keeps capital letters together: `HTTPGone` is `http_gone`. */
function partsOfStrum(name: string): string[] {
  return name.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
}

type Cased = (parts: readonly string[]) => string

const lower = (text: string) => text.toLowerCase()
const upper = (text: string) => text.toUpperCase()

const cases: ReadonlyMap<string, Cased> = new Map<string, Cased>([
  ['lowercase', (parts) => lower(parts.join(''))],
  ['UPPERCASE', (parts) => upper(parts.join(''))],
  ['PascalCase', (parts) => parts.join('')],
  ['camelCase', ([first = '', ...rest]) => lower(first) + rest.join('')],
  ['snake_case', (parts) => lower(parts.join('_'))],
  ['SCREAMING_SNAKE_CASE', (parts) => upper(parts.join('_'))],
  ['kebab-case', (parts) => lower(parts.join('-'))],
  ['SCREAMING-KEBAB-CASE', (parts) => upper(parts.join('-'))],
])
