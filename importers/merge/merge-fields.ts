import type { ImportedEntry } from '../rows/imported-entry'
import { canonical, markOf } from './import-memory'

/** A field that the source and a person have changed differently. */
export interface FieldConflict {
  readonly field: string
  readonly source: string
  readonly content: string
}

/** One entry after a merge. */
export interface MergedFields {
  readonly fields: ReadonlyMap<string, unknown>
  /** Whether anything of it is different from what is in the content. */
  readonly isChanged: boolean
  readonly conflicts: readonly FieldConflict[]
}

/**
 * Decides for each field who wins. What nobody changed by hand follows the source; what a person changed stays;
 * where the source has changed too, and differently, the person's stays and it is told.
 */
export function mergeFields(
  source: ImportedEntry,
  content: ReadonlyMap<string, unknown>,
  base: ReadonlyMap<string, string> | undefined,
): MergedFields {
  const fields = new Map(content)
  const conflicts: FieldConflict[] = []
  const incoming = new Map<string, unknown>(Object.entries(source))
  let isChanged = false
  // An entry that a person wrote before the first import is theirs: it is no draft because a source is short.
  if (base === undefined) incoming.delete('draft')
  for (const field of new Set([...incoming.keys(), ...(base?.keys() ?? [])])) {
    const [ours, theirs] = [content.get(field), incoming.get(field)]
    if (canonical(ours) === canonical(theirs)) continue
    const written = base?.get(field)
    const isEdited =
      base === undefined ? ours !== undefined : written !== (ours === undefined ? undefined : markOf(ours))
    const isNews = written !== (theirs === undefined ? undefined : markOf(theirs))
    if (!isEdited) {
      if (theirs === undefined) fields.delete(field)
      else fields.set(field, theirs)
      isChanged = true
    } else if (isNews) {
      const params = field === 'params' ? joinParams(ours, theirs) : undefined
      if (params === undefined) conflicts.push({ field, source: textOf(theirs), content: textOf(ours) })
      else if (canonical(params) !== canonical(ours)) {
        fields.set(field, params)
        isChanged = true
      }
    }
  }
  return { fields, isChanged, conflicts }
}

/** Params of the source with what a person wrote about those that are still there. */
function joinParams(ours: unknown, theirs: unknown): unknown[] | undefined {
  if (!Array.isArray(ours) || !Array.isArray(theirs)) return undefined
  const byPlaceholder = new Map<unknown, unknown>(ours.map((param: unknown) => [placeholderOf(param), param]))
  return theirs.map((param: unknown) => byPlaceholder.get(placeholderOf(param)) ?? param)
}

function placeholderOf(param: unknown): unknown {
  return typeof param === 'object' && param !== null && 'placeholder' in param ? param.placeholder : param
}

function textOf(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

/** The marks of all fields of an entry, as `import.json` keeps them. */
export function marksOf(entry: ImportedEntry): Map<string, string> {
  return new Map(Object.entries(entry).map(([field, value]) => [field, markOf(value)]))
}
