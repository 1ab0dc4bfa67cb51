import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withDraftCount, withoutDrafts } from '../../catalog/drafts/fix-drafts'
import type { Problem } from '../../catalog/model/problem'
import { replaceFile } from '../../disk/files/replace-file'
import type { Project } from '../../site/project'

/** Mends what a program can: the number of drafts in catalog.json falls, and what is complete is no draft. Gives a line for each. */
export function fixContent({ base }: Pick<Project, 'base'>, problems: readonly Problem[]): string[] {
  const done: string[] = []
  const fix = (shown: string, change: (text: string) => string, lines: readonly string[]) => {
    const file = resolve(base, shown)
    const before = readFileSync(file, 'utf8')
    const after = change(before)
    if (after === before) return
    replaceFile(file, after)
    for (const line of lines) done.push(`fixed: ${shown}: ${line}`)
  }
  const needless = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { kind, place, received } = problem
    if (kind === 'fewer-drafts')
      fix(place.file, (text) => withDraftCount(text, Number(received)), [`"drafts" is now ${received}`])
    if (kind !== 'needless-draft') continue
    const own = needless.get(place.file)
    if (own === undefined) needless.set(place.file, [problem])
    else own.push(problem)
  }
  for (const [shown, own] of needless) {
    const places = own.map(({ place }) => place)
    const lines = own.map(({ subject }) => `"${subject}" is no longer a draft`)
    fix(shown, (text) => withoutDrafts(text, shown, places), lines)
  }
  return done
}
