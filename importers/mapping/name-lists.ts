import { plainKey } from './field-names'
import type { Meaning } from './meaning'

/** Words as a slug of a family or a name space: small letters and digits, joined by hyphens. */
export function wordSlug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}

/** What a code is called in the source, where that says more than the code: not `ErrorCodeBadToken` of `bad_token`. */
export function nameBeside(code: string, [name]: Iterable<string>): string | undefined {
  if (name === undefined) return undefined
  const [plain, other] = [plainKey(name), plainKey(code)]
  return plain.endsWith(other) || other.endsWith(plain) ? undefined : name
}

/**
 * Gives codes a name space where lists of one source use them for different things: each list that shares
 * a code with another one becomes the name space of all its codes.
 */
export function nameLists(meanings: readonly Meaning[]) {
  const byCode = new Map<string, Meaning[]>()
  for (const meaning of meanings) {
    if (meaning.list === undefined) continue
    const group = byCode.get(meaning.code)
    if (group === undefined) byCode.set(meaning.code, [meaning])
    else group.push(meaning)
  }
  const shared = new Set<string>()
  for (const group of byCode.values()) {
    const lists = new Set(group.map(({ list }) => list))
    const texts = new Set(group.map(textOf))
    if (lists.size > 1 && texts.size > 1) for (const list of lists) if (list !== undefined) shared.add(list)
  }
  for (const meaning of meanings) {
    const { list } = meaning
    if (list !== undefined && shared.has(list)) meaning.namespace ??= wordSlug(list) || undefined
  }
}

function textOf({ title, message, summary }: Meaning): string {
  return [title, message, summary].join('\n')
}
