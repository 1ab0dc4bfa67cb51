import { BuildError } from '../report/build-error'

/** What to say where Next's output is not as the code of this folder knows it. */
export function nextHasChanged(what: string): BuildError {
  return new BuildError(
    `The explorer that Next has compiled is not made as build/explorer/ expects: ${what}. Use the version of Next that package.json names, or fix that folder.`,
  )
}
