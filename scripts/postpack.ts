/** `postpack`: what `prepack` has put in another place goes back. */
import { dirname } from 'node:path'
import { showRepositoryReadme } from './package/package-readme'

showRepositoryReadme(dirname(import.meta.dirname))
