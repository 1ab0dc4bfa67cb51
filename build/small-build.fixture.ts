/**
 * A build of a small site in the working folder: the real lock, stage and swap around a few files.
 * Arguments: the version of the site, its number of files, and the call to the file system before which the
 * process kills itself (0: it does not). Says how many such calls there were.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join, resolve } from 'node:path'

const [version = '', size = '3', last = '0'] = process.argv.slice(2)
let calls = 0

// Whatever changes the disk. The modules below get these functions, since they are loaded afterwards.
for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'writeFileSync'] as const) {
  const call = fs[name] as (...given: unknown[]) => unknown // what it takes is its callers' affair
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      calls += 1
      if (calls === Number(last)) process.kill(process.pid, 'SIGKILL')
      return call(...given)
    },
  })
}
syncBuiltinESMExports()

const { writeSiteMark } = await import('../disk/files/site-mark')
const { inStage } = await import('./place/in-stage')
const { buildPlaces } = await import('./place/places')
const { swapIn } = await import('./place/swap')

const repositoryLike = () => {
  const base = process.cwd()
  return { base, out: resolve(process.env.FAULTBOOK_OUT || 'out'), work: join(base, '.faultbook') }
}
const places = buildPlaces(repositoryLike())
await inStage(places, async () => {
  for (let number = 0; number < Number(size); number++) {
    const folder = join(places.next, String(number % 7))
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(join(folder, `${number}.html`), `${version} ${number}\n`.repeat(200))
  }
  fs.writeFileSync(join(places.next, 'index.html'), `version ${version}`)
  fs.writeFileSync(join(places.next, 'catalogs.json'), '{ "url": "https://errors.example.com/" }')
  writeSiteMark(places.next)
  swapIn(places)
})
process.stdout.write(String(calls))
