import { codeSlots, messageSlots, type SlottedText } from '../../catalog/address/slotted-text'
import { codeParams } from '../../catalog/model/entry-name'
import { parseTemplate } from '../../catalog/values/message-template'
import { placeholderSyntaxes } from '../../catalog/values/vocabulary'
import type { EntryForm } from '../../site/reference/reference-forms'

type Values = Readonly<Record<string, string>>
type Params = EntryForm['params']

/** A piece of a text: words of its author, or a value that was filled in. */
interface FilledPart {
  readonly text: string
  readonly isValue: boolean
}

/** A message with its values for its placeholders. */
export function filledMessage(
  message: string,
  { code, params }: { readonly code: string; readonly params: Params },
  values: Values,
): readonly FilledPart[] {
  return filled(messageSlots({ message, code, params, placeholders: syntaxesOf(code, params) }), values)
}

/** A code with the values of the arguments that it carries: `FLOOD_WAIT_31`. */
export function filledCode(entry: Pick<EntryForm, 'code' | 'namespace'>, values: Values): readonly FilledPart[] {
  return filled(codeSlots(entry), values)
}

function filled(text: SlottedText, values: Values): FilledPart[] {
  return text.map((part) => {
    if (typeof part === 'string') return { text: part, isValue: false }
    const name = part.field?.slice('p.'.length) ?? ''
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? { text: part.text, isValue: false } : { text: value, isValue: true }
  })
}

/** How placeholders are written, which a site does not say: as those of the params and of the code are. */
function syntaxesOf(code: string, params: Params) {
  const known = [
    ...params.map(({ placeholder }) => placeholder),
    ...codeParams({ code }).map(([placeholder]) => placeholder),
  ]
  if (known.length === 0) return undefined
  return placeholderSyntaxes.filter((syntax) =>
    known.some((placeholder) => {
      const [part, ...rest] = parseTemplate(placeholder, [syntax])
      return part?.kind === 'placeholder' && rest.length === 0
    }),
  )
}
