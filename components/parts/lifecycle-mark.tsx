import type { Entry } from '../../catalog/model/catalog'
import { lifecycleState, lifecycleWords } from '../../catalog/model/lifecycle'

/** "Deprecated" or "Retired" beside a code in a list; nothing where the code is in use. */
export function LifecycleMark({ entry }: { entry: Pick<Entry, 'deprecated' | 'retired'> }) {
  const state = lifecycleState(entry)
  return state === 'active' ? null : <span className={`tag tag-${state}`}>{lifecycleWords[state].label}</span>
}
