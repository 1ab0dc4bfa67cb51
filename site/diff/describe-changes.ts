import { type Change, levels } from './change'

const headings = { breaking: 'Breaking', notable: 'Notable', safe: 'Safe' } as const

/** Changes for people: by level, one a line, and a sum. */
export function describeChanges(changes: readonly Change[]): string {
  const width = Math.min(40, Math.max(0, ...changes.map(({ subject }) => subject.length)))
  const counts = levels.map((level) => `${countOf(changes, level)} ${level}`)
  const parts = levels.flatMap((level) => {
    const lines = changes
      .filter((change) => change.level === level)
      .map(({ subject, text }) => `  ${subject.padEnd(width)}  ${text}`)
    return lines.length === 0 ? [] : [[headings[level], ...lines].join('\n')]
  })
  return [...parts, changes.length === 0 ? 'No changes.' : `${counts.join(', ')}.`].join('\n\n')
}

/** Changes for programs: how many of each level, and each of them. */
export function changesJson(changes: readonly Change[]) {
  return {
    breaking: countOf(changes, 'breaking'),
    notable: countOf(changes, 'notable'),
    safe: countOf(changes, 'safe'),
    changes,
  }
}

function countOf(changes: readonly Change[], level: Change['level']): number {
  return changes.filter((change) => change.level === level).length
}
