import { readSideFrom } from '../../disk/content/read-site-side'
import { changesJson, describeChanges } from '../../site/diff/describe-changes'
import { diffSites } from '../../site/diff/diff-sites'
import type { Command } from '../call/command'
import { plainText } from '../terminal/terminal'

const summary = 'a content folder, a built site, or the catalogs.json of one'

export const diff: Command = {
  name: 'diff',
  summary: 'shows what has changed between two versions, and how much it matters',
  operands: [
    { name: 'OLD', summary },
    { name: 'NEW', summary },
  ],
  flags: { json: { summary: 'for programs' } },
  notes: [
    'Exit code 0: no change breaks callers of the API. 1: one does: a code that is gone or has another name, another status,',
    'other placeholders. 2: a version cannot be read.',
  ],
  run({ project, operands: [before = '', after = ''], flags, io }) {
    try {
      const changes = diffSites(readSideFrom(before, project), readSideFrom(after, project))
      const json = () => JSON.stringify(changesJson(changes), null, 2)
      io.out(`${flags.has('json') ? json() : plainText(describeChanges(changes))}\n`)
      return changes.some(({ level }) => level === 'breaking') ? 1 : 0
    } catch (error) {
      io.err(`${error instanceof Error ? error.message : String(error)}\n`)
      return 2
    }
  },
}
