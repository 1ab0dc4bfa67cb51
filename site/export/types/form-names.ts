import { compoundNames, namesOf } from './identifiers'
import type { TypedCode, TypedForm } from './typed-catalog'

/** A code, with the parts of its name. */
export interface NamedCode {
  readonly code: TypedCode
  readonly parts: readonly string[]
}

/**
 * A name for each form of the codes, no two the same: codes first, so that a variant takes the name of no code
 * (`SHELF` with a variant `full` beside `SHELF_FULL`). All names are added to those that are taken.
 */
export function formNames(codes: readonly NamedCode[], taken: Set<string>): (form: TypedForm) => string {
  const own = compoundNames(
    codes.map(({ parts }) => parts),
    taken,
  )
  const variants = codes.flatMap(({ code }, index) => {
    const [, ...forms] = code.forms
    const nameOfVariant = namesOf(
      forms.map(({ variant = '' }) => variant),
      'pascal',
    )
    return forms.map((form) => ({ form, parts: [own[index] ?? '', nameOfVariant(form.variant ?? '')] }))
  })
  const names = compoundNames(
    variants.map(({ parts }) => parts),
    taken,
  )
  const all = new Map<TypedForm, string>([
    ...codes.map(({ code }, index) => [code.forms[0], own[index] ?? ''] as const),
    ...variants.map(({ form }, index) => [form, names[index] ?? ''] as const),
  ])
  return (form) => all.get(form) ?? ''
}
