import { resolve } from 'node:path'
import { displayPath } from '../../disk/files/display-path'
import type { Call, Command } from '../call/command'
import { starterFiles } from '../init/starter-files'
import { writeStarter } from '../init/write-starter'

/** The content folder that every other command finds by itself. */
const usual = 'errors'

export const init: Command = {
  name: 'init',
  summary: 'makes a content folder with one code in it, to begin with',
  operands: [{ name: 'FOLDER', summary: `the folder to make; else FAULTBOOK_CONTENT or ${usual}/`, isOptional: true }],
  flags: {},
  notes: [
    'The folder gets a site file, a catalog with one code, schemas for editors, and a recipe for CI.',
    'Exit code 0: the folder is there, and faultbook check finds nothing wrong with it.',
    '1: something stands there already, and nothing was written.',
  ],
  run(call) {
    const { project, operands, io } = call
    const folder = resolve(project.base, operands[0] ?? (io.environment.FAULTBOOK_CONTENT || usual))
    const name = displayPath(folder, project.base)
    try {
      return makeFolder(call, { folder, name })
    } catch (error) {
      io.err(`Cannot write ${name}/: ${error instanceof Error ? error.message : error}\n`)
      return 1
    }
  },
}

function makeFolder({ io }: Call, { folder, name }: { folder: string; name: string }): number {
  const { taken } = writeStarter(folder, starterFiles(name))
  if (taken.length === 0) {
    io.out(`${name}/ has a catalog with one code. Next:\n\n${nextSteps(name)}\n`)
    return 0
  }
  const paths = taken.map((path) => (path === '' ? name : `${name}/${path}`))
  io.err(`Nothing was written, for there is already:\n\n${paths.map((path) => `  ${path}\n`).join('')}\n`)
  io.err(`Name another folder: faultbook init FOLDER\n`)
  return 1
}

function nextSteps(name: string): string {
  const folder = /^[\w./-]+$/.test(name) ? name : JSON.stringify(name)
  const steps = [
    ['check', 'says what is wrong, with line and column'],
    ['dev', 'shows the site while you write'],
    ['build', 'makes the site, in out/'],
  ] as const
  return steps
    .map(([step, what]) => `  npx faultbook ${`${step} ${folder}`.padEnd(folder.length + 6)}   ${what}`)
    .join('\n')
}
