import { problemSentence } from '../../catalog/model/problem'
import { listed } from '../../catalog/text/listed'
import { entryKey } from '../mapping/make-slugs'
import type { ImportedEntry } from '../rows/imported-entry'
import { type Loss, lossAt, startOf } from '../rows/row'
import type { Update } from './existing-entries'
import { canonical, type ImportMemory } from './import-memory'
import { type CheckedWith, keepSound, type Sound } from './keep-sound'

/** Entries that an import would write. */
export interface Proposals {
  readonly added: ImportedEntry[]
  readonly updates: Update[]
}

/** Entries that the check takes, and what had to stay out of them. */
export interface SoundProposals extends Proposals {
  /** Codes whose entries were complete, and are drafts again. */
  readonly reopened: readonly string[]
  readonly refused: readonly Loss[]
}

interface Keeping {
  readonly checked: CheckedWith | undefined
  /** What is to be remembered: of refused fields what was. */
  readonly kept: {
    readonly marks: Map<string, ReadonlyMap<string, string>>
    readonly owners: Map<string, ReadonlyMap<string, number>>
  }
  readonly memory: ImportMemory
}

/** Makes entries such that the check takes them. */
export function soundProposals(proposed: Proposals, { checked, kept, memory }: Keeping): SoundProposals {
  if (checked === undefined) return { ...proposed, reopened: [], refused: [] }
  const { added, updates } = proposed
  const sound = keepSound(
    [
      ...added.map((entry) => ({ before: undefined, after: new Map<string, unknown>(Object.entries(entry)) })),
      ...updates.map(({ existing, fields }) => ({ before: existing.fields, after: fields })),
    ],
    checked,
  )
  const forget = (key: string, { refused }: Sound) => {
    if (refused === undefined) return
    const marks = new Map(kept.marks.get(key))
    const owners = new Map(kept.owners.get(key))
    const flat = (field: string) =>
      [...marks.keys(), ...(memory.entries.get(key)?.keys() ?? [])].filter((name) => name.startsWith(`${field}.`))
    for (const field of refused.fields.flatMap((name) => [name, ...flat(name)])) {
      restore(marks, { field, value: memory.entries.get(key)?.get(field) })
      restore(owners, { field, value: memory.owners.get(key)?.get(field) })
    }
    kept.marks.set(key, marks)
    kept.owners.set(key, owners)
  }
  const refused: Loss[] = []
  const reopened: string[] = []
  const result: Proposals = { added: [], updates: [] }
  for (const [index, entry] of added.entries()) {
    const found = sound[index]
    if (found !== undefined) forget(entryKey(entry), found)
    if (found?.refused !== undefined)
      refused.push(lossAt(startOf(checked.catalog.path), lossOf(entry.code, found.refused)))
    // The fields are those of the entry, without what was refused.
    result.added.push(found === undefined ? entry : (Object.fromEntries(found.fields) as unknown as ImportedEntry))
  }
  for (const [index, update] of updates.entries()) {
    const { existing } = update
    const found = sound[added.length + index]
    if (found === undefined) {
      result.updates.push(update)
      continue
    }
    forget(existing.key, found)
    if (found.isReopened) reopened.push(existing.code)
    if (found.refused !== undefined) refused.push(lossAt(existing.place, lossOf(existing.code, found.refused)))
    const isChanged =
      canonical(Object.fromEntries(existing.fields ?? [])) !== canonical(Object.fromEntries(found.fields))
    if (isChanged) result.updates.push({ existing, fields: found.fields })
  }
  return { ...result, reopened, refused }
}

function restore<T>(
  values: Map<string, T>,
  { field, value }: { readonly field: string; readonly value: T | undefined },
) {
  if (value === undefined) values.delete(field)
  else values.set(field, value)
}

function lossOf(code: string, { fields, why }: NonNullable<Sound['refused']>): string {
  return `${listed(fields)} of ${code}, which the check refuses: ${problemSentence(why)}; expected ${why.expected}, received ${why.received}`
}
