import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What decides what the bundle is, besides the files in it. */
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/package/command-bundle.mjs']

const manifestName = 'bundle.json'

/** A younger bundle may be that of a command that is just starting. */
const patience = 60_000

/**
 * The file that runs the command: as it was bundled before from the same files, or bundled now. Undefined where none can
 * be made.
 *
 * @param {string} root
 */
export async function keptBundle(root) {
  const store = join(root, '.faultbook', 'cache', 'command')
  return known(root, store) ?? (await bundled(root, store))
}

/**
 * @param {string} root
 * @param {string} store
 */
function known(root, store) {
  for (const name of names(store)) {
    const folder = join(store, name)
    try {
      if (!statSync(join(folder, manifestName)).isFile()) continue
      const { sources, files } = JSON.parse(readFile(join(folder, manifestName)).toString())
      // What lies on a disk for long may be damaged.
      const isWhole = (/** @type {[string, string]} */ [file, hash]) =>
        statSync(join(folder, file)).isFile() && hashOf(readFile(join(folder, file))) === hash
      const isSame = (/** @type {[string, string]} */ [file, stamp]) => stampOf(join(root, file)) === stamp
      if (sources.length > 0 && sources.every(isSame) && files.every(isWhole)) return join(folder, 'faultbook.mjs')
    } catch {
      // Without its list, or with a broken one, it is of no use.
    }
  }
  return undefined
}

/**
 * @param {string} root
 * @param {string} store
 */
async function bundled(root, store) {
  const draft = join(store, `.${process.pid}`)
  try {
    const { commandBundle } = await import('./package/command-bundle.mjs')
    const { files, sources } = await commandBundle(root)
    const stamps = [...settings, ...sources].map((file) => [file, stampOf(join(root, file))])
    const hashes = files.map(({ path, text }) => [path, hashOf(text)])
    const folder = join(store, hashOf(JSON.stringify([stamps, hashes])).slice(0, 16))
    mkdirSync(draft, { recursive: true })
    for (const { path, text } of files) writeFileSync(join(draft, path), text)
    writeFileSync(join(draft, manifestName), JSON.stringify({ sources: stamps, files: hashes }))
    for (const former of names(store)) {
      const isOld = Date.now() - statSync(join(store, former)).mtimeMs > patience
      if (isOld) rmSync(join(store, former), { recursive: true, force: true })
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
    return join(folder, 'faultbook.mjs')
  } catch {
    remove(draft)
    return undefined
  }
}

/** @param {string} folder */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Where nothing can be written there is nothing to remove.
  }
}

/**
 * The bytes of a file. A pipe in its place would be read forever.
 *
 * @param {string} file
 */
function readFile(file) {
  if (!statSync(file).isFile()) throw new Error(`${file} is no file.`)
  return readFileSync(file)
}

/** @param {string} store */
function names(store) {
  try {
    return readdirSync(store).filter((name) => !name.startsWith('.'))
  } catch {
    return []
  }
}

/** @param {string} file */
function stampOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return `${stat?.size} ${stat?.mtimeMs}`
}

/** @param {string | Uint8Array} content */
function hashOf(content) {
  return createHash('sha256').update(content).digest('hex')
}
