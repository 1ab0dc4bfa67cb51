import type { Entry } from './catalog'

/** Where a code is in its life. A deprecated code is still sent, a retired one is not. */
export const lifecycleStates = ['active', 'deprecated', 'retired'] as const
export type LifecycleState = (typeof lifecycleStates)[number]

export const lifecycleWords = {
  active: { label: 'In use' },
  deprecated: { label: 'Deprecated' },
  retired: { label: 'Retired' },
} as const satisfies Record<LifecycleState, { label: string }>

type WithLifecycle = Pick<Entry, 'deprecated' | 'retired'>

export function lifecycleState({ deprecated, retired }: WithLifecycle): LifecycleState {
  if (retired !== undefined) return 'retired'
  return deprecated === undefined ? 'active' : 'deprecated'
}

/** What to know of a code that is not simply in use, in one sentence; undefined where it is. */
export function lifecycleSentence(entry: WithLifecycle): string | undefined {
  const state = lifecycleState(entry)
  if (state === 'active') return undefined
  const moment = entry[state]
  const since = typeof moment === 'string' ? ` since ${moment}` : ''
  return state === 'retired'
    ? `Retired${since}: the API no longer sends this code.`
    : `Deprecated${since}: the API still sends this code, but means to stop.`
}

/** The same codes in the same order, retired ones last. */
export function retiredLast(entries: readonly Entry[]): Entry[] {
  const isRetired = (entry: Entry) => entry.retired !== undefined
  return [...entries.filter((entry) => !isRetired(entry)), ...entries.filter(isRetired)]
}
