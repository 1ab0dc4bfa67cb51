import { type Field, fields } from './answer'

/*
 * A unit is a piece of an entry that says one thing: its title, one keyword, what one person says.
 * Words of a query that stand in one unit belong together. There are 45 numbers for them, so
 * that one character of a posting can hold a unit and whether another one follows.
 */
export const unitCount = 45

/**
 * How many units a field has; what is beyond shares the last one. Causes and solutions are one unit: told apart they
 * made the index 3 kB larger and found nothing more.
 */
const sizes = {
  code: 1,
  title: 1,
  keywords: 4,
  message: 1,
  phrases: 34,
  summary: 1,
  causes: 1,
  solutions: 1,
} as const satisfies Record<Field, number>

const starts: ReadonlyMap<Field, number> = new Map(
  fields.map((field, place) => [field, fields.slice(0, place).reduce((sum, before) => sum + sizes[before], 0)]),
)

const placeOfUnit: readonly number[] = fields.flatMap((field, place) =>
  Array.from({ length: sizes[field] }, () => place),
)

/** Number of the unit that is the text of this number in a field. */
export function unitOf(field: Field, text: number): number {
  return (starts.get(field) ?? 0) + Math.min(text, sizes[field] - 1)
}

/** Place in `fields` of the field that a unit belongs to. Units of weightier fields have lower numbers. */
export function placeOf(unit: number): number {
  return placeOfUnit[unit] ?? 0
}
