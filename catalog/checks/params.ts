import { codeParams } from '../model/entry-name'
import { templatePlaceholders } from '../model/message-template'
import type { Problem } from '../model/problem'
import type { ParsedEntry } from '../parse/parse-entries'
import { listed } from '../text/listed'
import type { Check } from './check'

/** Every placeholder of a message has a param, in the same order, and every param a placeholder. */
export const checkParams: Check = ({ parsed, unknown }) =>
  parsed.flatMap((item) => [...(unknown.has('placeholders') ? [] : matchProblems(item)), ...nameProblems(item)])

function matchProblems(item: ParsedEntry): Problem[] {
  const { message = '', params, placeholders: syntaxes } = item.entry
  const placeholders = templatePlaceholders(message, syntaxes)
  const ofCode = new Set(codeParams(item.entry).map(([placeholder]) => placeholder))
  const lacking = without(
    placeholders,
    params.map((param) => param.placeholder),
  )
  const needless = without(
    params.map((param) => param.placeholder),
    placeholders,
  ).filter((index) => !ofCode.has(params[index]?.placeholder ?? ''))
  if (lacking.length > 0 || needless.length > 0) {
    // Of a draft nobody has to know what its placeholders stand for.
    const isDraft = item.entry.draft !== undefined
    return [
      ...(isDraft ? [] : lacking).map((index) => lackingProblem(item, placeholders[index] ?? '', placeholders.length)),
      ...needless.map((index) => needlessProblem(item, index, placeholders)),
    ]
  }
  const index = params
    .filter(({ placeholder }) => placeholders.includes(placeholder))
    .findIndex((param, position) => param.placeholder !== placeholders[position])
  const param = params[index]
  if (param === undefined) return []
  const expected = placeholders[index] ?? ''
  return [
    {
      kind: 'param',
      subject: param.name,
      place: item.locate(['params', index]),
      expected: `the params in the order of the message: ${listed(placeholders)}`,
      received: listed(params.map(({ placeholder }) => placeholder)),
      write: `the param of ${expected} here`,
    },
  ]
}

/** Positions in `list` of what `other` has not, each item of it counted once. */
function without(list: readonly string[], other: readonly string[]): number[] {
  const left = new Map<string, number>()
  for (const item of other) left.set(item, (left.get(item) ?? 0) + 1)
  return list.flatMap((item, index) => {
    const count = left.get(item) ?? 0
    left.set(item, count - 1)
    return count > 0 ? [] : [index]
  })
}

function lackingProblem({ entry, locate }: ParsedEntry, placeholder: string, count: number): Problem {
  return {
    kind: 'placeholder',
    subject: placeholder,
    place: locate(['message']),
    expected: 'a param for each placeholder of the message, in its order',
    received: `${entry.params.length} params for ${count} placeholders`,
    write: `{ "placeholder": ${JSON.stringify(placeholder)}, "name": "…", "meaning": "…" } in params; where the API sends it as it stands, the syntaxes of its placeholders as "placeholders" in catalog.json`,
  }
}

function needlessProblem({ entry, locate }: ParsedEntry, index: number, placeholders: readonly string[]): Problem {
  const { placeholder = '', name = '' } = entry.params[index] ?? {}
  const words = placeholders.length === 0 ? 'no params: the message has no placeholders' : listed(placeholders)
  return {
    kind: 'param',
    subject: name,
    place: locate(['params', index, 'placeholder']),
    expected: placeholders.length === 0 ? words : `one of the placeholders of the message: ${words}`,
    received: JSON.stringify(placeholder),
    write:
      'nothing: remove the param, or write its placeholder into the message; where the API writes placeholders like this, name the syntax under "placeholders" in catalog.json',
  }
}

function nameProblems({ entry, locate, assign }: ParsedEntry): Problem[] {
  const seen = new Set<string>()
  return entry.params.flatMap(({ name }, index): Problem[] => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      {
        kind: 'param',
        subject: name,
        place: locate(['params', index, 'name']),
        expected: 'a name of its own for each param',
        received: `"${name}" again`,
        write: assign(['params', index, 'name'], `"${name}_${index + 1}"`),
      },
    ]
  })
}
