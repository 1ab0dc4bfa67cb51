import type { Entry } from '../model/catalog'
import { codeParams, codeParts } from '../model/entry-name'
import { parseTemplate } from '../values/message-template'

/** A place in a text for a value of the occurrence: until it is known, `text` is there. */
export interface Slot {
  /** `p.<param>`, `request_id` or `at`: the name in the fragment. Undefined where the content names no param. */
  readonly field: string | undefined
  readonly text: string
}

/** A text with slots, in order. */
export type SlottedText = readonly (string | Slot)[]

/** The code with a slot for each argument that it carries. */
export function codeSlots(entry: Pick<Entry, 'code' | 'namespace' | 'placeholders'>): SlottedText {
  const { code, namespace } = entry
  const names = new Map(codeParams(entry))
  const parts = names.size === 0 ? [{ kind: 'text', text: code } as const] : codeParts(entry)
  const [first, ...rest] = parts.map(({ kind, text }) =>
    kind === 'text' ? text : { field: `p.${names.get(text)}`, text },
  )
  if (first === undefined || namespace === undefined) return first === undefined ? [] : [first, ...rest]
  return typeof first === 'string' ? [`${namespace}/${first}`, ...rest] : [`${namespace}/`, first, ...rest]
}

/** A wire message, and what names its placeholders. */
interface SlottedMessage {
  readonly message?: string | undefined
  readonly code?: string
  readonly params: readonly Pick<Entry['params'][number], 'placeholder' | 'name'>[]
  readonly placeholders?: Entry['placeholders'] | undefined
}

/** The wire message with a slot for each placeholder: named ones by their text, positional ones by their turn, else as the code names them. */
export function messageSlots(entry: SlottedMessage): SlottedText {
  const { code } = entry
  const ofCode = new Map(code === undefined ? [] : codeParams({ ...entry, code }))
  const turns = new Map<string, number>()
  return parseTemplate(entry.message ?? '', entry.placeholders).map((part) => {
    if (part.kind === 'text') return part.text
    const turn = turns.get(part.text) ?? 0
    turns.set(part.text, turn + 1)
    const matching = entry.params.filter((param) => param.placeholder === part.text)
    const name = matching[Math.min(turn, matching.length - 1)]?.name ?? ofCode.get(part.text)
    return { field: name === undefined ? undefined : `p.${name}`, text: part.text }
  })
}
