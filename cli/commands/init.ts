import { resolve } from 'node:path'
import { counted } from '../../catalog/text/counted'
import { displayPath } from '../../disk/files/display-path'
import { UsageError } from '../call/arguments'
import type { Call, Command } from '../call/command'
import { shellWord } from '../call/shell-word'
import { checkCatalog, howFlags, mapNote, readHow } from '../import/how-to-read'
import { doubtLines, fieldLines, lossLines, variantLines } from '../import/report-import'
import { importStarter, type StarterSource } from '../init/import-starter'
import { type StarterFile, starterFiles } from '../init/starter-files'
import { writeStarter } from '../init/write-starter'
import { plainText } from '../terminal/terminal'

/** The content folder that every other command finds by itself. */
const usual = 'errors'

/** The most losses that are listed. */
const mostLosses = 20

export const init: Command = {
  name: 'init',
  summary: 'makes a content folder with one code in it, or with the codes of a file',
  operands: [{ name: 'FOLDER', summary: `the folder to make; else FAULTBOOK_CONTENT or ${usual}/`, isOptional: true }],
  flags: {
    from: {
      value: 'FILE',
      summary: 'imports this file instead of the sample: openapi.yaml, errors.csv, …; may be repeated',
    },
    catalog: {
      value: 'SLUG',
      summary: 'with --from: the catalog to make; else the title of the API or the name of the file',
    },
    ...howFlags,
  },
  notes: [
    mapNote,
    'The folder gets a site file, a catalog, schemas for editors, and a recipe for CI.',
    'Exit code 0: the folder is there, and faultbook check finds nothing wrong with it.',
    '1: something is there already, or the file has no codes, and nothing was written. 2: there is no such file.',
  ],
  async run(call) {
    const { project, operands, flags, io } = call
    const content = resolve(project.base, operands[0] ?? (io.environment.FAULTBOOK_CONTENT || usual))
    const place = { ...call, project: { ...project, content } }
    const from = flags.texts('from')
    const catalog = flags.text('catalog')
    if (catalog !== undefined) checkCatalog(catalog)
    const how = readHow(flags)
    if (from.length === 0 && (catalog !== undefined || Object.keys(how).length > 0))
      throw new UsageError('--catalog, --section and --map say how to import: --from FILE is missing.')
    try {
      return from.length === 0
        ? makeFolder(place, 'a catalog with one code')
        : await makeFrom(place, from, { ...how, ...(catalog === undefined ? {} : { catalog }) })
    } catch (error) {
      io.err(`Cannot write ${displayPath(content, project.base)}/: ${error instanceof Error ? error.message : error}\n`)
      return 1
    }
  },
}

async function makeFrom(call: Call, from: readonly string[], how: StarterSource['how']): Promise<number> {
  const imported = await importStarter(call.project, { from, how })
  if ('refused' in imported) {
    call.io.err(`${imported.refused}\nNothing was written.\n`)
    return imported.code
  }
  const { result } = imported
  const { codes, drafts, lost } = result.summary
  const what = `the catalog ${imported.catalog} with ${counted(codes, 'code')} of ${from.join(', ')}, ${counted(drafts, 'draft')} among them`
  const exitCode = makeFolder(call, what, imported.files)
  const read = [...doubtLines(result), ...fieldLines(result.guesses), ...variantLines(result)]
  const lines = [...read, ...lossLines(lost, mostLosses)]
  if (exitCode === 0) call.io.out(`\n${plainText(lines.join('\n'))}\n`)
  if (exitCode === 0 && lost.length > mostLosses) {
    const into = shellWord(displayPath(call.project.content, call.project.base))
    const again = `faultbook import ${from.map(shellWord).join(' ')} --catalog ${imported.catalog} --into ${into} --dry-run --json`
    call.io.out(`\nAll losses: ${again}\n`)
  }
  return exitCode
}

function makeFolder({ project, io }: Call, what: string, files?: readonly StarterFile[]): number {
  const name = displayPath(project.content, project.base)
  const { taken } = writeStarter(project.content, starterFiles(name, files))
  if (taken.length === 0) {
    io.out(`${name}/ has ${what}. Next:\n\n${nextSteps(name)}\n`)
    return 0
  }
  const paths = taken.map((path) => (path === '' ? name : `${name}/${path}`))
  io.err(`Nothing was written, because these already exist:\n\n${paths.map((path) => `  ${path}\n`).join('')}\n`)
  io.err(`Name another folder: faultbook init FOLDER\n`)
  return 1
}

function nextSteps(name: string): string {
  const folder = shellWord(name)
  const steps = [
    ['check', 'says what is wrong, with line and column'],
    ['dev', 'shows the site while you write'],
    ['build', 'makes the site, in out/'],
  ] as const
  return steps
    .map(([step, what]) => `  npx faultbook ${`${step} ${folder}`.padEnd(folder.length + 6)}   ${what}`)
    .join('\n')
}
