import { displayPath } from '../../disk/files/display-path'

/** A reason to stop the build that a person can act on. Its message is the whole text that is printed. */
export class BuildError extends Error {}

/** For each fault of the system that has nothing to do with what the content says: what is wrong, where, and what to do. */
const sentences: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: (where) => `The disk is full: ${where} could not be written. Free some space there, then build again.`,
  EDQUOT: (where) => `The disk quota is used up: ${where} could not be written. Free some space, then build again.`,
  EROFS: (where) =>
    `The file system is read-only: ${where} cannot be written. Mount it for writing, or build somewhere else.`,
  EACCES: (where) => `Access to ${where} is denied. Let the user who builds read and write it, then build again.`,
  EPERM: (where) => `Access to ${where} is denied. Let the user who builds read and write it, then build again.`,
  EXDEV: (where) =>
    `${where} is on another file system than .faultbook/, and a site is put in its place by a rename. Build into the folder of the project, and copy the site from there.`,
  EBUSY: (where) =>
    `${where} is in use, as a mount point for example. Unmount it, or build into a plain folder (--out DIR).`,
  ENOENT: (where) =>
    `${where} is missing, and the build needs it. Bring it back (\`git restore\`, or \`npm ci\` for a package), then build again.`,
  ENAMETOOLONG: (where) =>
    `The path ${where} is longer than this system allows. Choose a shorter one, then build again.`,
  EMFILE: (where) =>
    `Too many files are open: ${where} could not be opened. Raise the limit (\`ulimit -n 4096\`), then build again.`,
  ENFILE: (where) =>
    `Too many files are open on this machine: ${where} could not be opened. Close other programs, then build again.`,
}

/** Numbers of the same faults, as programs that are not Node.js tell them on Linux and macOS. */
const numbers: ReadonlyMap<string, string> = new Map([
  ['13', 'EACCES'],
  ['18', 'EXDEV'],
  ['23', 'ENFILE'],
  ['24', 'EMFILE'],
  ['28', 'ENOSPC'],
  ['30', 'EROFS'],
])

/** Where a build writes what it does not name. */
const workFolder = '.faultbook/'

/** What went wrong, in a sentence where the reason is known, else with its stack. Paths are shown relative to `base`. */
export function describeFailure(error: unknown, base: string): string {
  if (error instanceof BuildError) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('ERR_PARSE_ARGS')) return error.message
  return failureSentence(code, placeOf(error, base)) ?? error.stack ?? error.message
}

/** What is said of a fault of the system by its code, or undefined where the code is not one of those. */
export function failureSentence(code: string, where: string): string | undefined {
  return Object.hasOwn(sentences, code) ? sentences[code]?.(where) : undefined
}

/** The same for what another program has printed, where it names such a fault as Node.js or Rust do. */
export function failureWithin(text: string, where: string): string | undefined {
  for (const [, code, number] of text.matchAll(/\b(E[A-Z]+): [a-z]|\(os error (\d+)\)/g)) {
    const sentence = failureSentence(code ?? numbers.get(number ?? '') ?? '', where)
    if (sentence !== undefined) return sentence
  }
  return undefined
}

/** The file or folder that an error of the system names. A rename fails at its target. */
function placeOf(error: Error, base: string): string {
  for (const key of ['dest', 'path'] as const) {
    const path = (error as { dest?: unknown; path?: unknown })[key] // as Node.js adds them to errors of the system
    if (typeof path === 'string' && path !== '') return displayPath(path, base)
  }
  return workFolder
}
