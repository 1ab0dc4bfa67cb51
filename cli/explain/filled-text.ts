import { codeParams } from '../../catalog/model/entry-name'
import type { EntryForm } from '../../site/reference/reference-forms'

type Values = Readonly<Record<string, string>>
type Params = EntryForm['params']

/** A piece of a text: words of its author, or a value that was filled in. */
export interface FilledPart {
  readonly text: string
  readonly isValue: boolean
}

/** A message with its values for its placeholders: named ones by their text, positional ones (`%v`) by their turn. */
export function filledMessage(
  message: string,
  { code, params }: { readonly code: string; readonly params: Params },
  values: Values,
): readonly FilledPart[] {
  const turns = new Map<string, number>()
  const ofCode = new Map(codeParams({ code }))
  return cut(message, new Set([...params.map(({ placeholder }) => placeholder), ...ofCode.keys()])).map((text, at) => {
    if (at % 2 === 0) return { text, isValue: false }
    const turn = turns.get(text) ?? 0
    turns.set(text, turn + 1)
    const matching = params.filter(({ placeholder }) => placeholder === text)
    const name = matching[Math.min(turn, matching.length - 1)]?.name ?? ofCode.get(text) ?? ''
    return part(text, name, values)
  })
}

/** A code with the values of the arguments that it carries: `FLOOD_WAIT_31`. */
export function filledCode(code: string, values: Values): readonly FilledPart[] {
  const names = new Map(codeParams({ code }))
  return cut(code, new Set(names.keys())).map((text, at) =>
    at % 2 === 0 ? { text, isValue: false } : part(text, names.get(text) ?? '', values),
  )
}

function part(placeholder: string, name: string, values: Values): FilledPart {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value === undefined ? { text: placeholder, isValue: false } : { text: value, isValue: true }
}

/** Words and placeholders in turn, words first. */
function cut(text: string, placeholders: ReadonlySet<string>): string[] {
  const longestFirst = [...placeholders].filter((item) => item !== '').sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return [text]
  const pattern = longestFirst.map((item) => item.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')
  return text.split(new RegExp(`(${pattern})`))
}
