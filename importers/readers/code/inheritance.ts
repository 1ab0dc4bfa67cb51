import { fieldByName } from '../../mapping/field-names'
import { type Loss, lossAt } from '../../rows/row'
import type { Definition, DefinitionValue } from './definition'
import { isStatusNumber } from './syntax/words'

/** Share of the classes of errors with a code from which on one without a code is none. */
const least = 0.6

/**
 * Classes of errors with the status of the class that they are made of, where they have none. Where most have a code, the
 * name of one without a code is nothing that is sent: it is a loss.
 */
export function inherited(definitions: readonly Definition[], losses: Loss[]): readonly Definition[] {
  const classes = definitions.filter(({ isClass, owner }) => isClass && owner === 'errors')
  if (classes.length === 0) return definitions
  const byName = new Map(classes.flatMap((item) => (item.name === undefined ? [] : [[item.name, item] as const])))
  const bases = new Set(classes.flatMap(({ above }) => above))
  const coded = classes.filter(hasCode)
  const areCoded = coded.length > 2 && coded.length >= classes.length * least
  return definitions.flatMap((definition): Definition[] => {
    if (!definition.isClass || definition.owner !== 'errors') return [definition]
    if (areCoded && !hasCode(definition)) {
      const what = bases.has(definition.name ?? '') ? 'a base class of errors' : 'a class of errors'
      losses.push(lossAt(definition.place, `${definition.name}, ${what} without a code`))
      return []
    }
    if (definition.values.some(isStatus)) return [definition]
    const status = statusAbove(definition, byName, new Set())
    return [status === undefined ? definition : { ...definition, values: [...definition.values, status] }]
  })
}

function statusAbove(
  { above }: Definition,
  byName: ReadonlyMap<string, Definition>,
  seen: Set<string>,
): DefinitionValue | undefined {
  for (const name of above) {
    const base = byName.get(name)
    if (base === undefined || seen.has(name)) continue
    seen.add(name)
    const found = base.values.find(isStatus) ?? statusAbove(base, byName, seen)
    if (found !== undefined) return found
  }
  return undefined
}

function isStatus({ key }: DefinitionValue): boolean {
  return key !== undefined && fieldByName(key)?.field === 'status'
}

/** Whether a class says its code, be it as the first word that it passes on. */
function hasCode({ values }: Definition): boolean {
  return values.some(
    ({ key, kind, text }) =>
      (key !== undefined && fieldByName(key)?.field === 'code' && !isStatusNumber(text)) ||
      (key === undefined &&
        kind === 'text' &&
        /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+$|^[a-z0-9]+(?:[_.][a-z0-9]+)+$/.test(text)),
  )
}
