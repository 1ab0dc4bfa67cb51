/** A reason to stop the build that a person can act on. Its message is the whole text that is printed. */
export class BuildError extends Error {}

const sentences = new Map([
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'The disk quota is used up.'],
  ['EROFS', 'The file system is read-only.'],
  ['EACCES', 'A file or folder may not be written.'],
  ['EPERM', 'A file or folder may not be written.'],
  ['EXDEV', 'out/ and .faultbook/ must be on one file system, so that the site can be put in place by a rename.'],
  ['EBUSY', 'out/ is in use as a mount point. Build into a plain folder.'],
  ['EMFILE', 'Too many files are open.'],
])

/** What went wrong, in a sentence where the reason is known, else with its stack. */
export function describeFailure(error: unknown): string {
  if (error instanceof BuildError) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('ERR_PARSE_ARGS')) return error.message
  const sentence = sentences.get(code)
  return sentence === undefined ? (error.stack ?? error.message) : `${sentence} (${error.message})`
}
