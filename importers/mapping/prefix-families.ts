import type { Meaning } from './meaning'

/**
 * Families from prefixes, where codes state them: `PD:client:ErrClosed` belongs to `client`. Only where nearly
 * all codes are written that way and no row says its family.
 */
export function prefixFamilies(meanings: readonly Meaning[]) {
  if (meanings.length < 4 || meanings.some(({ family }) => family !== undefined)) return
  for (const separator of [':', '/']) {
    const groups = meanings.map(({ code }) => (/^[a-z]+:\/\//i.test(code) ? [] : code.split(separator)))
    const split = groups.filter((parts) => parts.length > 1 && parts.every((part) => /^[\w.-]+$/.test(part)))
    const names = new Set(split.map((parts) => parts.at(-2)))
    if (split.length < meanings.length * 0.9 || names.size < 2 || names.size > meanings.length / 2) continue
    for (const [index, meaning] of meanings.entries()) meaning.family = groups[index]?.at(-2)
    return
  }
}
