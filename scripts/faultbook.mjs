/**
 * `npm run build`, `npm start` and the other commands: runs `cli/faultbook.ts` as one bundle, which is made again as soon
 * as a file that it is made from has changed. Node.js would spend seconds on compiling its modules one by one.
 */
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { keptBundle } from './kept-bundle.mjs'

const root = dirname(import.meta.dirname)
const bundle = await keptBundle(root)
if (bundle === undefined) {
  // Where nothing can be written the command says so itself.
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL('../cli/faultbook.ts', import.meta.url).href)
} else await import(pathToFileURL(bundle).href)
