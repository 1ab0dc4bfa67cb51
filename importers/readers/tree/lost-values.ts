import type { Place } from '../../../catalog/model/catalog'
import { type Loss, lossAt } from '../../rows/row'

/** Values that were not taken over, told once for each key: where the first one is, and how many there are. */
export class LostValues {
  readonly #counts = new Map<string, { key: string; why: string; first: Place; count: number }>()

  add(key: string, place: Place, why: string) {
    const id = `${why}\n${key}`
    const known = this.#counts.get(id)
    if (known === undefined) this.#counts.set(id, { key, why, first: place, count: 1 })
    else known.count++
  }

  losses(): Loss[] {
    return [...this.#counts.values()].map(({ key, why, first, count }) =>
      lossAt(first, `${count} ${count === 1 ? 'value' : 'values'} of "${key}" (${why})`),
    )
  }
}
