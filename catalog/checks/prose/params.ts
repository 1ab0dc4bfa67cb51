import type { Param } from '../../model/catalog'
import { codeParams } from '../../model/entry-name'
import type { DataPath } from '../../model/located'
import type { Problem } from '../../model/problem'
import type { ParsedEntry } from '../../parse/parse-entries'
import { listed } from '../../text/listed'
import { templatePlaceholders } from '../../values/message-template'
import type { Check } from '../frame/check'

/** Every placeholder of a message has a param, in the same order, and every param a placeholder; variants have their own. */
export const checkParams: Check = ({ parsed, unknown }) =>
  parsed.flatMap((item) =>
    templatesOf(item).flatMap((template) => [
      ...(unknown.has('placeholders') ? [] : matchProblems(template)),
      ...nameProblems(template),
    ]),
  )

/** A message with its params, of an entry or of a variant. */
interface Template {
  readonly item: ParsedEntry
  /** Where its fields are in the entry. */
  readonly base: DataPath
  readonly params: readonly Param[]
  readonly placeholders: readonly string[]
  /** The arguments of the code itself, which may have params too. */
  readonly ofCode: ReadonlyMap<string, string>
}

function templatesOf(item: ParsedEntry): Template[] {
  const { entry } = item
  const ofCode = new Map(codeParams(entry))
  const template = (base: DataPath, message: string | undefined, params: readonly Param[]): Template => ({
    item,
    base,
    params,
    placeholders: templatePlaceholders(message ?? '', entry.placeholders),
    ofCode,
  })
  return [
    template([], entry.message, entry.params),
    ...entry.variants.map(({ message, params }, index) => template(['variants', index], message, params)),
  ]
}

function matchProblems(template: Template): Problem[] {
  const { item, params, placeholders, ofCode } = template
  const written = params.map((param) => param.placeholder)
  const lacking = without(placeholders, written)
  const needless = without(written, placeholders).filter((index) => !ofCode.has(written[index] ?? ''))
  if (lacking.length > 0 || needless.length > 0) {
    // Of a draft nobody has to know what its placeholders stand for.
    const isDraft = item.entry.draft !== undefined
    return [
      ...(isDraft ? [] : lacking).map((index) => lackingProblem(template, placeholders[index] ?? '')),
      ...needless.map((index) => needlessProblem(template, index)),
    ]
  }
  return [...orderProblems(template), ...codeProblems(template)]
}

function orderProblems({ item, base, params, placeholders }: Template): Problem[] {
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
      place: item.locate([...base, 'params', index]),
      expected: `the params in the order of the message: ${listed(placeholders)}`,
      received: listed(params.map(({ placeholder }) => placeholder)),
      write: `the param of ${expected} here`,
    },
  ]
}

/** Search gives the argument of a code the name that the code has for it. */
function codeProblems({ item, base, params, placeholders, ofCode }: Template): Problem[] {
  return params.flatMap(({ placeholder, name }, index): Problem[] => {
    const expected = ofCode.get(placeholder)
    if (expected === undefined || expected === name || placeholders.includes(placeholder)) return []
    const path = [...base, 'params', index, 'name']
    return [
      {
        kind: 'param',
        subject: name,
        place: item.locate(path),
        expected: `the name that the code has for ${placeholder}`,
        received: `"${name}"`,
        write: item.assign(path, `"${expected}"`),
      },
    ]
  })
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

function lackingProblem({ item, base, params, placeholders }: Template, placeholder: string): Problem {
  return {
    kind: 'placeholder',
    subject: placeholder,
    place: item.locate([...base, 'message']),
    expected: 'a param for each placeholder of the message, in its order',
    received: `${params.length} params for ${placeholders.length} placeholders`,
    write: `{ "placeholder": ${JSON.stringify(placeholder)}, "name": "…", "meaning": "…" } in params; where the API sends it literally, the syntaxes of its placeholders as "placeholders" in catalog.json`,
  }
}

function needlessProblem({ item, base, params, placeholders }: Template, index: number): Problem {
  const { placeholder = '', name = '' } = params[index] ?? {}
  const words = placeholders.length === 0 ? 'no params: the message has no placeholders' : listed(placeholders)
  return {
    kind: 'param',
    subject: name,
    place: item.locate([...base, 'params', index, 'placeholder']),
    expected: placeholders.length === 0 ? words : `one of the placeholders of the message: ${words}`,
    received: JSON.stringify(placeholder),
    write:
      'nothing: remove the param, or write its placeholder into the message; where the API writes placeholders like this, name the syntax under "placeholders" in catalog.json',
  }
}

function nameProblems({ item, base, params }: Template): Problem[] {
  const seen = new Set<string>()
  return params.flatMap(({ name }, index): Problem[] => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    const path = [...base, 'params', index, 'name']
    return [
      {
        kind: 'param',
        subject: name,
        place: item.locate(path),
        expected: 'a name of its own for each param',
        received: `"${name}" again`,
        write: item.assign(path, `"${name}_${index + 1}"`),
      },
    ]
  })
}
