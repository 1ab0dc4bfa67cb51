import type { KnownNames } from '../mapping/join-by-name'
import type { Named } from '../mapping/make-slugs'
import type { ExistingEntry } from './existing-entries'
import type { ImportMemory } from './import-memory'
import type { Rights } from './rights'

/** The names that codes have in the content. Codes that somebody has deleted are known from earlier imports. */
export function knownNames(
  content: ReadonlyMap<string, ExistingEntry>,
  { entries, from }: ImportMemory,
  rights: Rights,
): KnownNames {
  const codes = new Set(entries.keys())
  const aliases = new Map<string, Named[]>()
  const foreign = new Map<string, Named[]>()
  for (const { key, code, aliases: names } of content.values()) {
    codes.add(code)
    const named = key === code ? { code } : { code, namespace: key.slice(0, -code.length - 1) }
    for (const name of names) add(aliases, name, named)
    if (from.get(key)?.some((index) => !rights.covers(index))) add(foreign, code, named)
  }
  return { codes, aliases, foreign }
}

function add(map: Map<string, Named[]>, name: string, named: Named) {
  map.set(name, [...(map.get(name) ?? []), named])
}
