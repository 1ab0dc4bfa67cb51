import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withDraftCount, withoutDraft } from '../../catalog/drafts/fix-drafts'
import type { Problem } from '../../catalog/model/problem'
import { replaceFile } from '../../disk/files/replace-file'
import type { Project } from '../../site/project'

/** Mends what a program can: the number of drafts in catalog.json falls, and what is complete is no draft. Gives a line for each. */
export function fixContent({ base }: Pick<Project, 'base'>, problems: readonly Problem[]): string[] {
  const done: string[] = []
  const byFile = new Map<string, Problem[]>()
  for (const problem of problems) {
    if (problem.kind !== 'fewer-drafts' && problem.kind !== 'needless-draft') continue
    byFile.set(problem.place.file, [...(byFile.get(problem.place.file) ?? []), problem])
  }
  for (const [shown, own] of byFile) {
    const file = resolve(base, shown)
    let text = readFileSync(file, 'utf8')
    // From the end, so that the places before it stay what they are.
    for (const { kind, place, received, subject } of own.toReversed()) {
      text = kind === 'fewer-drafts' ? withDraftCount(text, Number(received)) : withoutDraft(text, place)
      done.push(
        kind === 'fewer-drafts'
          ? `${shown}: "drafts" is ${received} now`
          : `${shown}: "${subject}" is no draft any more`,
      )
    }
    replaceFile(file, text)
  }
  return done
}
