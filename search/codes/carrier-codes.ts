import type { IndexView } from '../index/index-view'
import type { FoundCode } from './found-code'

/** A code that carries an argument, such as `FLOOD_WAIT_{seconds}`: what is before and after it, in lower case. */
export interface Carrier {
  readonly entry: number
  readonly before: string
  readonly name: string
  readonly after: string
}

/** The codes of an index that carry one argument in braces. */
export function openCarriers(index: IndexView): readonly Carrier[] {
  const carriers: Carrier[] = []
  for (let entry = 0; entry < index.size; entry += 1) {
    const [, before = '', name = '', after = ''] = /^([^{}]*)\{([A-Za-z0-9_]+)\}([^{}]*)$/.exec(index.code(entry)) ?? []
    if (name === '' || before + after === '') continue
    carriers.push({ entry, before: before.toLowerCase(), name, after: after.toLowerCase() })
  }
  return carriers
}

/** The codes that a text is with a value instead of their argument. */
export function findCarriers(carriers: readonly Carrier[], text: string): readonly FoundCode[] {
  const lower = text.toLowerCase()
  return carriers.flatMap(({ entry, before, name, after }): FoundCode[] => {
    if (!lower.startsWith(before) || !lower.endsWith(after)) return []
    const value = text.slice(before.length, text.length - after.length)
    if (!/^[A-Za-z0-9_.-]{1,64}$/.test(value)) return []
    return [{ entry, likeness: 'case', args: [[name, value]] }]
  })
}
