import { parseArgs } from 'node:util'
import { readSideFrom } from '../disk/read-site-side'
import { changesJson, describeChanges } from '../site/diff/describe-changes'
import { diffSites } from '../site/diff/diff-sites'

const usage = `npm run --silent diff -- OLD NEW [--json]

  OLD, NEW   a content folder, a built site (out/), or the catalogs.json of one
  --json     for programs

Exit code 0: nothing breaks who calls the API. 1: something does. 2: the command cannot be understood.`

/** `npm run diff -- OLD NEW`: what has changed, and how much it matters. */
function main(): number {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (values.help) {
      console.log(usage)
      return 0
    }
    const [before, after, ...rest] = positionals
    if (before === undefined || after === undefined || rest.length > 0) {
      throw new Error(`Two states to compare are needed, OLD and NEW.\n\n${usage}`)
    }
    const changes = diffSites(readSideFrom(before), readSideFrom(after))
    console.log(values.json ? JSON.stringify(changesJson(changes), null, 2) : describeChanges(changes))
    return changes.some(({ level }) => level === 'breaking') ? 1 : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
}

process.exitCode = main()
