import { retiredToWrite } from '../../catalog/values/retired-to-write'
import type { GoneCode } from '../rows/import-result'
import type { ImportedEntry } from '../rows/imported-entry'
import type { ExistingEntry } from './existing-entries'
import { canonical, type ImportMemory } from './import-memory'
import type { Rights } from './rights'

/** What codes are compared with, to find those that are gone. */
interface Before {
  readonly memory: ImportMemory
  readonly content: ReadonlyMap<string, ExistingEntry>
  readonly stated: ReadonlyMap<string, ImportedEntry>
  readonly added: readonly ImportedEntry[]
  readonly rights: Rights
}

/** Codes that these sources no longer have, and that nobody has retired yet. */
export function findGone({ memory, content, stated, added, rights }: Before): GoneCode[] {
  const rename = renaming([...stated.values()], added)
  return [...memory.entries.keys()].flatMap((key): GoneCode[] => {
    const found = content.get(key)
    const from = memory.from.get(key) ?? []
    if (!from.some((index) => rights.covers(index))) return []
    if (stated.has(key) || found === undefined || found.fields?.has('retired') === true) return []
    const renamed = rename(found)
    const isKept = !from.every((index) => rights.covers(index))
    // Another source still has it: only that it may be called otherwise now is worth a line.
    if (isKept && renamed === undefined) return []
    const hint = renamed === undefined ? {} : { renamed }
    return [{ ...found.place, code: found.code, write: retiredToWrite, isKept, ...hint }]
  })
}

/**
 * Finds the code that a gone one may be called now: the only one with one of its names, or else the only new one with
 * its statuses and messages. It is a hint: whether the API renamed the code is for people to say.
 */
function renaming(stated: readonly ImportedEntry[], added: readonly ImportedEntry[]) {
  const byName = groupBy(stated.flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)))
  const byText = groupBy(
    added.flatMap((entry) => ((entry.message ?? entry.messages) ? [[textsOf(entry), entry] as const] : [])),
  )
  return (gone: ExistingEntry): GoneCode['renamed'] => {
    const named = new Set(gone.aliases.flatMap((name) => byName.get(name) ?? []))
    const alike = byText.get(textsOf(Object.fromEntries(gone.fields ?? []))) ?? []
    const [only, ...others] = named.size > 0 ? named : alike
    if (only === undefined || others.length > 0) return undefined
    const shared = namesOf(only).filter((name) => gone.aliases.includes(name))
    const aliases = [...new Set([gone.code, ...gone.aliases, ...(only.aliases ?? [])])].filter(
      (name) => name !== only.code,
    )
    return {
      to: only.code,
      because: named.size > 0 ? `both are called ${shared.join(', ')}` : 'it has the same status and message',
      write: `"code": ${JSON.stringify(only.code)}, "aliases": ${JSON.stringify(aliases)}`,
    }
  }
}

/** What an entry is called besides its code. A name that an entry of the content still has is among the keywords. */
function namesOf({ aliases = [], keywords = [] }: ImportedEntry): string[] {
  return [...aliases, ...keywords]
}

function textsOf({
  statuses,
  message,
  messages,
}: Partial<Record<'statuses' | 'message' | 'messages', unknown>>): string {
  return canonical([statuses, message, messages])
}

function groupBy<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, item] of pairs) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
