import type { ShownText } from '../mapping/shown-messages'
import type { ImportedEntry } from '../rows/imported-entry'
import { flatFields, flatMarks, nestedFields } from './flat-fields'
import { alignVariants, areFlat, leftVariants } from './flat-variants'
import { canonical, markOf } from './import-memory'
import { isExample, leaveShown, leftOut } from './leave-shown'
import type { Rights } from './rights'

/** A field that the source and a person have changed differently. */
export interface FieldConflict {
  readonly field: string
  readonly source: string
  readonly content: string
}

/** What is remembered of the fields of an entry: what imports wrote, and the index of the import that wrote it. */
export interface Remembered {
  readonly marks: ReadonlyMap<string, string>
  readonly owners: ReadonlyMap<string, number>
}

/** One entry after a merge. */
export interface MergedFields {
  readonly fields: ReadonlyMap<string, unknown>
  /** Whether anything of it is different from what is in the content. */
  readonly isChanged: boolean
  readonly conflicts: readonly FieldConflict[]
  /** Fields that another import has written, and that this source states differently. */
  readonly overruled: readonly { readonly field: string; readonly owner: number; readonly source: string }[]
  readonly remembered: Remembered
  /** Fields that are left out, since they only show the message with values. */
  readonly shown: readonly ShownText['field'][]
}

/** What an entry is merged into. */
export interface MergeBase {
  readonly content: ReadonlyMap<string, unknown>
  /** What earlier imports wrote; undefined where a person wrote the entry. */
  readonly base: Remembered | undefined
  readonly rights: Rights
  /** The other imports of the catalog that have the code too. */
  readonly others: readonly number[]
}

/** What an entry is known by: it stays whatever a source leaves out. */
const identity: ReadonlySet<string> = new Set(['code', 'namespace', 'slug'])

/** What makes an entry complete: one that a person has completed keeps it, also where a source says less than before. */
const completing: ReadonlySet<string> = new Set(['title', 'summary', 'causes', 'solutions', 'examples', 'statuses'])

/**
 * Decides for each field who wins. What nobody changed by hand follows the source that wrote it; what a person changed
 * stays; where the source has changed too, and differently, the person's stays and it is reported. What another source
 * wrote stays as well, as long as that one has the code.
 */
export function mergeFields(source: ImportedEntry, into: MergeBase): MergedFields {
  const { base, rights, others } = into
  const isShared = others.length > 0
  const state = startOf(source, into, rights)
  const { before, incoming, fields, marks, owners, ownerOf } = state
  const overruled: { field: string; owner: number; source: string }[] = []
  const conflicts: FieldConflict[] = []
  // Who wrote it no longer has the code, or has only an example of this message.
  const isLeftOver = (field: string) => {
    const owner = ownerOf(field)
    if (owner === undefined || rights.covers(owner)) return false
    return !others.includes(owner) || (field === 'message' && isExample(incoming.get(field), fields.get(field)))
  }
  if (isShared) leaveStandIns(state, (owner, field) => rights.shares(owner) || isLeftOver(field))
  const isComplete = into.content.size > 0 && !into.content.has('draft')
  for (const [field, mark] of before) if (field.startsWith(leftOut)) marks.set(field, mark)
  const shown = leaveShown(state, { rights, isComplete })
  const isLeftVariant = leftVariants(state)
  const names = [...new Set([...before.keys(), ...incoming.keys()])].filter((name) => !name.startsWith(leftOut))
  // What becomes of params depends on the message.
  for (const field of [...names.filter((name) => name !== 'params'), ...names.filter((name) => name === 'params')]) {
    const [theirs, written, owner] = [incoming.get(field), before.get(field), ownerOf(field)]
    const isStated = incoming.has(field)
    const isOwn = owner === undefined || (isStated ? rights.shares(owner) || isLeftOver(field) : rights.covers(owner))
    // Whether an entry is complete is not up to one source of several.
    const isLeft = (isShared && field === 'draft') || (!isStated && identity.has(field)) || isLeftVariant(field)
    const isOfMessage = field === 'params' && followMessage(state)
    if (isLeft || (!isOwn && !isOfMessage)) {
      if (written !== undefined) marks.set(field, written)
      if (owner !== undefined) owners.set(field, owner)
      const isSaid = markOf(theirs) === written || (field === 'message' && isExample(fields.get(field), theirs))
      if (!isLeft && isStated && owner !== undefined && !isSaid)
        overruled.push({ field, owner, source: textOf(theirs) })
      continue
    }
    // From now on it is of whoever completed the entry.
    if (!isStated && isComplete && completing.has(field)) continue
    if (isStated) {
      marks.set(field, markOf(theirs))
      owners.set(field, owner === undefined || isLeftOver(field) ? rights.index : owner)
    }
    // An entry that a person wrote before the first import is theirs: it is no draft because a source is short.
    if (base === undefined && field === 'draft') continue
    if (isOfMessage || (field === 'params' && !isSame(fields.get('message'), incoming.get('message')))) continue
    const conflict = follow(field, { fields, theirs, written, isNew: base === undefined })
    if (conflict !== undefined) conflicts.push(conflict)
  }
  if (isShared && !isCalledSomething(fields)) {
    const code = fields.get('code')
    fields.set('title', code)
    marks.set('title', markOf(code))
    owners.set('title', rights.index)
  }
  const nested = nestedFields(fields)
  const remembered = { marks: inOrder(marks, names), owners: inOrder(owners, names) }
  const isChanged = canonical(Object.fromEntries(into.content)) !== canonical(Object.fromEntries(nested))
  return { fields: nested, isChanged, conflicts, overruled, remembered, shown }
}

/** What is remembered in the order of these fields, so that `import.json` does not change without news. */
function inOrder<T>(facts: ReadonlyMap<string, T>, names: readonly string[]): Map<string, T> {
  const place = new Map(names.map((name, index) => [name, index]))
  const placeOf = ([name]: readonly [string, T]) => place.get(name) ?? names.length
  return new Map([...facts].sort((a, b) => placeOf(a) - placeOf(b)))
}

interface State {
  /** What the source says, what is in the content, and what the content will have. */
  readonly incoming: Map<string, unknown>
  readonly content: ReadonlyMap<string, unknown>
  readonly fields: Map<string, unknown>
  /** Marks as they were, and as they will be. */
  readonly before: Map<string, string>
  readonly marks: Map<string, string>
  readonly owners: Map<string, number>
  readonly ownerOf: (field: string) => number | undefined
}

function startOf(source: ImportedEntry, { content: nested, base }: MergeBase, { shares }: Rights): State {
  const content = flatFields(nested)
  const before = flatMarks(base?.marks ?? new Map<string, string>(), nested)
  const ownerOf = (field: string) => {
    if (!before.has(field)) return undefined
    const whole = /^(messages|variants)\./.exec(field)?.[1]
    return base?.owners.get(field) ?? (whole === undefined ? undefined : base?.owners.get(whole))
  }
  const variants = areFlat(source.variants) && alignVariants(source.variants, { nested, before, ownerOf, shares })
  const stated = new Map<string, unknown>(Object.entries({ ...source, ...(variants && { variants }) }))
  const incoming = flatFields(stated, content.has('variants'))
  return { incoming, content, fields: new Map(content), before, marks: new Map(), owners: new Map(), ownerOf }
}

/** Params go with the message that they are about. False where it does not change, so that they are a field like others. */
function followMessage({ fields, content, incoming }: State): boolean {
  const message = fields.get('message')
  if (isSame(message, content.get('message')) || !isSame(message, incoming.get('message'))) return false
  const theirs = incoming.get('params')
  if (theirs === undefined) fields.delete('params')
  else fields.set('params', joinParams(fields.get('params'), theirs) ?? theirs)
  return true
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

interface Following {
  readonly fields: Map<string, unknown>
  readonly theirs: unknown
  /** The mark of what the last import wrote. */
  readonly written: string | undefined
  /** Whether a person wrote the entry. */
  readonly isNew: boolean
}

/** Gives a field what the source says, unless a person has changed it. */
function follow(field: string, { fields, theirs, written, isNew }: Following): FieldConflict | undefined {
  const ours = fields.get(field)
  if (canonical(ours) === canonical(theirs)) return undefined
  const isEdited = isNew ? ours !== undefined : written !== (ours === undefined ? undefined : markOf(ours))
  const isNews = written !== (theirs === undefined ? undefined : markOf(theirs))
  if (!isEdited) {
    if (theirs === undefined) fields.delete(field)
    else fields.set(field, theirs)
  } else if (isNews && theirs !== undefined) {
    // A source that says nothing any more contradicts nobody.
    const joined =
      field === 'params' || field.endsWith('.params')
        ? joinParams(ours, theirs)
        : field === 'aliases'
          ? joinNames(ours, theirs)
          : undefined
    if (joined === undefined) return { field, source: textOf(theirs), content: textOf(ours) }
    fields.set(field, joined)
  }
  return undefined
}

/**
 * Where sources share a code, a title that only repeats the code or a name goes as soon as one of them has words, and
 * params go with the message that they are about.
 */
function leaveStandIns(
  { incoming, content, fields, before, ownerOf }: State,
  mayWrite: (owner: number, field: string) => boolean,
) {
  const isOwn = (field: string) => {
    const owner = ownerOf(field)
    return owner !== undefined && mayWrite(owner, field)
  }
  if (ownerOf('message') !== undefined && !isOwn('message')) incoming.delete('params')
  const names = [content, incoming].flatMap((of) => [
    of.get('code'),
    ...listOf(of.get('aliases')),
    ...listOf(of.get('keywords')),
  ])
  const isStandIn = (title: unknown) => title !== undefined && names.includes(title)
  const theirs = incoming.get('title')
  if (isStandIn(theirs) && !isOwn('title') && isCalledSomething(content)) incoming.delete('title')
  const ours = content.get('title')
  const isUntouched = ours !== undefined && before.get('title') === markOf(ours)
  if (isStandIn(ours) && isUntouched && !isOwn('title') && isCalledSomething(incoming)) {
    fields.delete('title')
    before.delete('title')
  }
}

/** Whether there is something to call the entry by, besides its code. */
function isCalledSomething(fields: ReadonlyMap<string, unknown>): boolean {
  return [...fields.keys()].some((field) => field === 'title' || field === 'message' || field.startsWith('variants'))
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Params of the source with what a person wrote about those that are still there. */
function joinParams(ours: unknown, theirs: unknown): unknown[] | undefined {
  if (!Array.isArray(ours) || !Array.isArray(theirs)) return undefined
  const byPlaceholder = new Map<unknown, unknown>(ours.map((param: unknown) => [placeholderOf(param), param]))
  return theirs.map((param: unknown) => byPlaceholder.get(placeholderOf(param)) ?? param)
}

/** Aliases that a person wrote, such as the old name of a code, and those of the source. */
function joinNames(ours: unknown, theirs: unknown): unknown[] | undefined {
  return Array.isArray(ours) && Array.isArray(theirs) ? [...new Set<unknown>([...ours, ...theirs])] : undefined
}

function placeholderOf(param: unknown): unknown {
  return typeof param === 'object' && param !== null && 'placeholder' in param ? param.placeholder : param
}

function textOf(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
