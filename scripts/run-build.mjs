/**
 * `npm run build`: bundles `scripts/build.ts`, which takes a quarter of a second, and runs it; Node.js would spend
 * three on compiling its modules one by one. React reads NODE_ENV when it is loaded, so it is set here.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })

const folder = '.faultbook/cache/build'
const bundle = await bundled()
if (bundle === undefined) {
  // Where nothing can be written the build says so itself.
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL('./build.ts', import.meta.url).href)
} else await import(new URL(`../${bundle}`, import.meta.url).href)

/** The path of the bundle, under the hash of its text; undefined where none can be made. */
async function bundled() {
  const draft = `${folder}/.${process.pid}`
  try {
    const { outputFiles } = await build({
      entryPoints: ['scripts/build.ts'],
      bundle: true,
      write: false,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      jsx: 'automatic',
      logLevel: 'silent',
    })
    const { text = '' } = outputFiles[0] ?? {}
    const name = `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`
    mkdirSync(folder, { recursive: true })
    if (!holds(`${folder}/${name}`, text)) {
      for (const former of readdirSync(folder)) {
        // A younger one may be that of a build that is just starting.
        if (Date.now() - statSync(`${folder}/${former}`).mtimeMs > 60_000)
          rmSync(`${folder}/${former}`, { recursive: true, force: true })
      }
      writeFileSync(draft, text)
      rmSync(`${folder}/${name}`, { recursive: true, force: true })
      renameSync(draft, `${folder}/${name}`)
    }
    return `${folder}/${name}`
  } catch {
    return undefined
  } finally {
    rmSync(draft, { force: true })
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
