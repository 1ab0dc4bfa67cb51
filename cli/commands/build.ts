import { setFlagsFromString } from 'node:v8'
import { buildSite } from '../../build/build-site'
import { describeFailure } from '../../build/report/build-error'
import { Progress } from '../../build/report/progress'
import { displayPath } from '../../disk/files/display-path'
import { type Command, contentFolder } from '../call/command'

/**
 * V8 lets the garbage of a build grow to four times of what is alive before it collects, which makes 20,000 entries a gigabyte.
 * To collect at 1.7 times costs no processor time that can be measured. Read at each collection, so it may be set here.
 */
const modestHeap = '--heap-growing-percent=70'

/** While V8 marks in steps the heap grows on: with Node.js 24 to twice of what it takes this way. */
const markInOneGo = '--no-incremental-marking'

export const build: Command = {
  name: 'build',
  summary: 'builds the site',
  operands: [contentFolder],
  flags: {
    out: { value: 'DIR', summary: 'where the site goes; else FAULTBOOK_OUT or out/' },
    pack: {
      summary:
        'one JSON and one Markdown file per family instead of per code, and neither short links nor comparisons: for hosts that limit the number of files',
    },
    precompress: { summary: 'writes .br and .gz files beside each text file, for servers that send compressed files' },
  },
  notes: ['Exit code 0: there is a new site. 1: the old one is untouched, and the problems are printed.'],
  async run({ project, flags, io }) {
    setFlagsFromString(modestHeap)
    setFlagsFromString(markInOneGo)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
    const progress = new Progress({ write: io.out, isTerminal: io.isTerminal, hasColour: io.hasColour })
    try {
      const isPrecompressed = flags.has('precompress') || io.environment.FAULTBOOK_PRECOMPRESS === '1'
      await buildSite(project, { isPrecompressed, isPacked: flags.has('pack'), progress })
      return 0
    } catch (error) {
      const out = displayPath(project.out, project.base)
      io.err(`\n${describeFailure(error, project.base)}\n\nNothing was published: ${out}/ is as it was.\n`)
      return 1
    }
  },
}
