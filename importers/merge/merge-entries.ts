import { beginning } from '../mapping/escape-text'
import { entryKey } from '../mapping/make-slugs'
import { type ShownText, shownLosses } from '../mapping/shown-messages'
import type { Conflict, EntryChange, GoneCode, ImportSummary, RenamedCode } from '../rows/import-result'
import type { ImportedEntry } from '../rows/imported-entry'
import { type Loss, lossAt } from '../rows/row'
import { type DraftCounts, draftsAfter } from './drafts-after'
import type { ExistingEntry, Update } from './existing-entries'
import { findGone } from './find-gone'
import { flatFields } from './flat-fields'
import { canonical, type ImportMemory, type ImportRecord, markOf } from './import-memory'
import type { CheckedWith } from './keep-sound'
import { type MergeBase, type MergedFields, mergeFields } from './merge-fields'
import { rightsOf } from './rights'
import { type Proposals, soundProposals } from './sound-proposals'

/** What an import does to the entries of a content folder. */
export interface Merged {
  readonly added: readonly ImportedEntry[]
  readonly updates: readonly Update[]
  /** Marks to remember, by the key of the entry, and all slugs. */
  readonly memory: ImportMemory
  readonly conflicts: readonly Conflict[]
  /** What these sources say of fields that another import of the catalog has written. */
  readonly overruled: readonly Loss[]
  /** Codes whose entries were complete, and are drafts again. */
  readonly reopened: readonly string[]
  readonly gone: readonly GoneCode[]
  readonly deleted: readonly string[]
  readonly renamed: readonly RenamedCode[]
  readonly changes: readonly EntryChange[]
  readonly counts: Pick<ImportSummary, 'added' | 'changed' | 'unchanged' | 'gone' | 'drafts'>
  readonly drafts: DraftCounts
}

/** What entries are merged into. */
export interface MergeInto {
  readonly memory: ImportMemory
  /** How this import was asked for, and its index among those of the catalog. */
  readonly record: { readonly index: number; readonly record: ImportRecord }
  /** What is in the content, by name space and code. */
  readonly content: ReadonlyMap<string, ExistingEntry>
  /** What the check needs besides the entries; nothing where the catalog is new, and each entry fits by itself. */
  readonly checked: CheckedWith | undefined
}

/** Brings entries of a source into what is in the content, without touching what people or other sources wrote. */
export function mergeEntries(
  entries: readonly ImportedEntry[],
  { memory, record, content, checked }: MergeInto,
): Merged {
  const rights = rightsOf(memory.imports, record.index, record.record)
  const imports = [...memory.imports]
  imports[record.index] = record.record
  const proposed: Proposals = { added: [], updates: [] }
  const conflicts: Conflict[] = []
  const overruled: Loss[] = []
  const shown: ShownText[] = []
  const deleted: ImportedEntry[] = []
  const kept = {
    slugs: new Map(memory.slugs),
    from: new Map(memory.from),
    marks: new Map(memory.entries),
    owners: new Map(memory.owners),
  }
  const stated = new Map(entries.map((entry) => [entryKey(entry), entry]))
  let unchanged = 0
  for (const key of new Set([...stated.keys(), ...memory.entries.keys()])) {
    const entry = stated.get(key)
    const found = content.get(key)
    const from = memory.from.get(key) ?? []
    const others = from.filter((index) => !rights.covers(index))
    // What is gone stays as it was, and is remembered so: its slug stays taken, it is no new code if it comes back, and
    // where it was renamed nobody has to write again what is known of it.
    if (entry === undefined) {
      if (others.length > 0) kept.from.set(key, others)
      continue
    }
    const merged = mergeOne(entry, {
      found,
      base: joinBases(baseOf(memory, key), baseOfFormer(found, { memory, content, key }), found),
      rights,
      others,
    })
    kept.marks.set(key, merged.remembered.marks)
    kept.owners.set(key, merged.remembered.owners)
    kept.from.set(key, [...new Set([...from, record.index])])
    kept.slugs.set(key, entry.slug)
    conflicts.push(...merged.conflicts)
    if (found !== undefined) overruled.push(...merged.overruled.map((field) => overruledAt(found, field, imports)))
    shown.push(...merged.shown)
    if (merged.update !== undefined) proposed.updates.push(merged.update)
    else if (found !== undefined) unchanged++
    else (memory.entries.has(key) ? deleted : proposed.added).push(entry)
  }
  const { added, updates, reopened, refused } = soundProposals(proposed, { checked, kept, memory })
  unchanged += proposed.updates.length - updates.length
  overruled.push(...shownLosses(shown), ...refused)
  const gone = findGone({ memory, content, stated, rights, added })
  const drafts = draftsAfter({ content, stated, added, updates })
  return {
    added,
    updates,
    memory: { imports, entries: kept.marks, slugs: kept.slugs, from: kept.from, owners: kept.owners },
    conflicts,
    overruled,
    reopened,
    gone,
    ...leftOut(deleted, content),
    changes: [...added.map(addition), ...updates.map(alteration)],
    counts: {
      added: added.length,
      changed: updates.length,
      unchanged,
      gone: gone.filter(({ isKept }) => !isKept).length,
      drafts: drafts.imported,
    },
    drafts,
  }
}

function addition({ code, title, message }: ImportedEntry): EntryChange {
  const words = title ?? message
  return { code, kind: 'added', fields: [], ...(words === undefined ? {} : { title: words }) }
}

function alteration({ existing, fields }: Update): EntryChange {
  const before = flatFields(existing.fields ?? new Map<string, unknown>())
  const after = flatFields(fields)
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const changed = names.filter((name) => canonical(before.get(name)) !== canonical(after.get(name)))
  const shown = (values: ReadonlyMap<string, unknown>, name: string, as: 'before' | 'after') =>
    values.has(name) ? { [as]: JSON.stringify(values.get(name)) } : {}
  return {
    code: existing.code,
    kind: 'changed',
    fields: changed.map((field) => ({ field, ...shown(before, field, 'before'), ...shown(after, field, 'after') })),
  }
}

interface Pair extends Omit<MergeBase, 'content'> {
  readonly found: ExistingEntry | undefined
}

interface MergedOne extends Pick<MergedFields, 'overruled' | 'remembered'> {
  readonly shown: readonly ShownText[]
  readonly update?: Update
  readonly conflicts: readonly Conflict[]
}

function mergeOne(entry: ImportedEntry, { found, ...into }: Pair): MergedOne {
  const { fields, isChanged, conflicts, overruled, remembered, shown } = mergeFields(entry, {
    ...into,
    content: found?.fields ?? new Map(),
  })
  if (found === undefined) return { conflicts: [], overruled: [], remembered, shown: [] }
  if (found.fields === undefined) {
    // An `.mdx` entry is a person's; what is new in the source is reported, once.
    const { base } = into
    const news =
      base === undefined ? [] : [...remembered.marks].filter(([field, mark]) => base.marks.get(field) !== mark)
    const values = flatFields(new Map<string, unknown>(Object.entries(entry)))
    return {
      overruled: [],
      shown: [],
      remembered,
      conflicts: news.map(([field]) =>
        conflictAt(found, { field, source: JSON.stringify(values.get(field)), content: 'an .mdx file' }),
      ),
    }
  }
  return {
    ...(isChanged ? { update: { existing: found, fields } } : {}),
    conflicts: conflicts.map((conflict) => conflictAt(found, conflict)),
    overruled,
    remembered,
    shown: shown.map((field) => ({ code: found.code, place: found.place, field })),
  }
}

function baseOf({ entries, owners }: ImportMemory, key: string): MergeBase['base'] {
  const marks = entries.get(key)
  return marks === undefined ? undefined : { marks, owners: owners.get(key) ?? new Map() }
}

/** What imports wrote into an entry before a person renamed its code and kept the old one as another name. */
function baseOfFormer(
  found: ExistingEntry | undefined,
  { memory, content, key }: Pick<MergeInto, 'memory' | 'content'> & { readonly key: string },
): MergeBase['base'] {
  if (found === undefined) return undefined
  const space = key.slice(0, key.length - found.code.length)
  const former = found.aliases
    .map((name) => `${space}${name}`)
    .find((name) => !content.has(name) && memory.entries.has(name))
  return former === undefined ? undefined : baseOf(memory, former)
}

/**
 * What imports wrote into an entry that was renamed after an import had brought the new code too: that of the new code, but for
 * examples that are still those of the old one. They have its name in them, so that they cannot stay; any other field may be as
 * it was for the old code because a person wants it so.
 */
function joinBases(
  own: MergeBase['base'],
  former: MergeBase['base'],
  found: ExistingEntry | undefined,
): MergeBase['base'] {
  const mark = former?.marks.get('examples')
  const owner = former?.owners.get('examples')
  if (own === undefined || mark === undefined || owner === undefined) return own ?? former
  if (mark !== markOf(found?.fields?.get('examples'))) return own
  return { marks: new Map([...own.marks, ['examples', mark]]), owners: new Map([...own.owners, ['examples', owner]]) }
}

type Overruled = MergedFields['overruled'][number]

/** What a source says of a field that another one has written. */
function overruledAt(
  found: ExistingEntry,
  { field, owner, source }: Overruled,
  imports: readonly ImportRecord[],
): Loss {
  const other = imports[owner]?.sources.join(', ')
  return lossAt(found.place, `${field} of ${found.code}, which is from ${other} here: ${beginning(source, 160)}`)
}

function conflictAt(found: ExistingEntry, words: Pick<Conflict, 'field' | 'source' | 'content'>): Conflict {
  return { ...found.place, code: found.code, ...words }
}

/** The codes of entries that are no longer in the content: an entry with that name among its aliases is theirs under another code. */
function leftOut(
  entries: readonly ImportedEntry[],
  content: ReadonlyMap<string, ExistingEntry>,
): { readonly deleted: readonly string[]; readonly renamed: readonly RenamedCode[] } {
  const holders = new Map(
    [...content.values()].flatMap(({ code, aliases }) => aliases.map((name) => [name, code] as const)),
  )
  const renamed = entries.flatMap(({ code }) => {
    const to = holders.get(code)
    return to === undefined ? [] : [{ code, to }]
  })
  return { deleted: entries.flatMap(({ code }) => (holders.has(code) ? [] : [code])), renamed }
}
