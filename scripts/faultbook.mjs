/**
 * `npm run build`, `npm start` and the other commands: bundles `cli/faultbook.ts`, which takes a quarter of a second,
 * and runs it; Node.js would spend three on compiling its modules one by one.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commandBundle } from './command-bundle.mjs'

const root = dirname(import.meta.dirname)
const store = join(root, '.faultbook', 'cache', 'command')
const bundle = await bundled()
if (bundle === undefined) {
  // Where nothing can be written the command says so itself.
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL('../cli/faultbook.ts', import.meta.url).href)
} else await import(pathToFileURL(join(bundle, 'faultbook.mjs')).href)

/** The folder of the bundle, under the hash of its texts; undefined where none can be made. */
async function bundled() {
  const draft = join(store, `.${process.pid}`)
  try {
    const files = await commandBundle(root)
    const hash = createHash('sha256')
    for (const { path, text } of files) hash.update(`${path}\n${text}\n`)
    const folder = join(store, hash.digest('hex').slice(0, 16))
    if (files.every(({ path, text }) => holds(join(folder, basename(path)), text))) return folder
    mkdirSync(draft, { recursive: true })
    for (const { path, text } of files) writeFileSync(join(draft, basename(path)), text)
    for (const former of readdirSync(store)) {
      // A younger one may be that of a command that is just starting.
      const isOld = Date.now() - statSync(join(store, former)).mtimeMs > 60_000
      if (isOld) rmSync(join(store, former), { recursive: true, force: true })
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
    return folder
  } catch {
    return undefined
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Whether a file is there and holds exactly this text: what lies on a disk for long may be damaged.
 *
 * @param {string} file
 * @param {string} text
 */
function holds(file, text) {
  try {
    return statSync(file).isFile() && readFileSync(file, 'utf8') === text
  } catch {
    return false
  }
}
