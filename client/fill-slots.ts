import type { Argument } from '../catalog/address/occurrence'

/** What each slot held before its first value. */
const templates = new Map<Element, string>()

/** How a value is written where the slot is. */
const writers = new Map<string, (value: string) => string>([
  ['json', (value) => JSON.stringify(value).slice(1, -1)],
  ['url', encodeURIComponent],
])

/**
 * Puts the values into the slots of their fields; slots without a value get their template back. The slots of
 * variants are filled in the one that the link names, and in no other.
 */
export function fillSlots(page: HTMLElement, given: readonly Argument[], variant?: Element): void {
  const values = new Map(given.map(({ kind, name, value }) => [kind === 'param' ? `p.${name}` : kind, value]))
  for (const slot of page.querySelectorAll<HTMLElement>('[data-field]')) {
    const template = templates.get(slot) ?? slot.textContent ?? ''
    templates.set(slot, template)
    const isMeant = (slot.closest('.variant') ?? variant) === variant
    const value = isMeant ? values.get(slot.dataset.field ?? '') : undefined
    slot.classList.toggle('filled', value !== undefined)
    if (value === undefined) {
      slot.textContent = template
      continue
    }
    // A value may run from right to left; what is around it does not.
    const isolated = document.createElement('bdi')
    isolated.textContent = writers.get(slot.closest<HTMLElement>('[data-into]')?.dataset.into ?? '')?.(value) ?? value
    slot.replaceChildren(isolated)
  }
}
