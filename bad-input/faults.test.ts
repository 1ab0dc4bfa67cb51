import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { siteMark } from '../disk/files/site-mark'
import { entries } from './files'
import { writeContent } from './write-content'

/**
 * What the machine does to a build: real builds of this project, whose work folder `.faultbook/` is a small file
 * system in memory. They run where nobody else sees what is mounted (`unshare`), so it is gone with them, and no
 * other build is disturbed.
 */

vi.setConfig({ testTimeout: 240_000 })

const content = writeContent([{ id: 'good', title: '', files: entries({ code: 'ORD-1' }), problems: [] }])
afterAll(() => rmSync(content, { recursive: true }))

const alone = ['--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])]
const canMount =
  spawnSync('unshare', [...alone, 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp'], { stdio: 'ignore' }).status === 0
beforeEach(({ skip }) => {
  if (!canMount) skip('nothing can be mounted here: Linux and either root or user namespaces are needed')
})

interface Run {
  readonly code: number
  /** What the build says at its end. */
  readonly told: readonly string[]
  /** All files that are left, with their text, in the work folder and in the one that is built into. */
  readonly left: readonly string[]
}

const site = '.faultbook/site'
const listing = 'the files:'
const mark = '{ "madeBy": "faultbook", "files": ["index.html"] }'

/** Builds into `out` after `prepare`, a script of the shell, on a disk of this size. */
function build(prepare: string, { out = site, size = '20m' } = {}): Promise<Run> {
  mkdirSync('.faultbook', { recursive: true })
  const script = `
    set -e
    mount -t tmpfs -o size=${size} tmpfs .faultbook
    mkdir -p ${out}
    printf 'the site of yesterday' > ${out}/index.html
    printf '${mark}' > ${out}/${siteMark}
    ${prepare}
    code=0
    "$@" || code=$?
    echo '${listing}'
    find .faultbook ${out} -path .faultbook/cache -prune -o -path .faultbook/.gitignore -o -name ${siteMark} -o -type f -print | sort -u | while read -r file; do echo "$file: $(cat "$file")"; done
    exit $code`
  const command = [process.execPath, 'scripts/faultbook.mjs', 'build']
  const env = { ...process.env, FAULTBOOK_CONTENT: content, FAULTBOOK_OUT: out, FORCE_COLOR: '0' }
  return new Promise((done) => {
    execFile('unshare', [...alone, 'sh', '-c', script, 'sh', ...command], { env }, (error, stdout, stderr) => {
      const left = stdout.split(`${listing}\n`)[1]?.trim().split('\n') ?? []
      done({ code: Number(error?.code ?? 0), told: stderr.trim().split('\n\n'), left })
    })
  })
}

test('a full disk ends the build with a sentence, the old site untouched and no staging left', async () => {
  expect(await build('', { size: '100k' })).toEqual({
    code: 1,
    told: [
      'The disk is full: .next/ or .faultbook/ could not be written. Free some space there, then build again.',
      'Nothing was published: .faultbook/site/ is as it was.',
    ],
    left: ['.faultbook/site/index.html: the site of yesterday'],
  })
})

test('a read-only project ends the build with a sentence', async () => {
  expect(await build('mount -o remount,ro .faultbook')).toEqual({
    code: 1,
    told: [
      'The file system is read-only: .faultbook/build.lock cannot be written. Mount it for writing, or build somewhere else.',
      'Nothing was published: .faultbook/site/ is as it was.',
    ],
    left: ['.faultbook/site/index.html: the site of yesterday'],
  })
})

test('a read-only target ends the build with a sentence, before any time is spent', async () => {
  const prepare = 'mount --bind .faultbook/target .faultbook/target && mount -o remount,bind,ro .faultbook/target'
  expect(await build(prepare, { out: '.faultbook/target/site' })).toEqual({
    code: 1,
    told: [
      'The file system is read-only: .faultbook/target cannot be written. Mount it for writing, or build somewhere else.',
      'Nothing was published: .faultbook/target/site/ is as it was.',
    ],
    left: ['.faultbook/target/site/index.html: the site of yesterday'],
  })
})

test('a target on another file system ends the build with a sentence, before any time is spent', async () => {
  const prepare = `mount -t tmpfs tmpfs ${site} && printf elsewhere > ${site}/index.html`
  expect(await build(prepare)).toEqual({
    code: 1,
    told: [
      '.faultbook/site/ is on another file system than .faultbook/, and a site is put in its place by a rename. Build into the folder of the project, and copy the site from there.',
      'Nothing was published: .faultbook/site/ is as it was.',
    ],
    left: ['.faultbook/site/index.html: elsewhere'],
  })
})

test('a second build at the same time ends with a sentence and leaves the first one its lock', async () => {
  const { code, told, left } = await build('printf $$ > .faultbook/build.lock')
  const [, holder = ''] = /^\.faultbook\/build\.lock: (\d+)$/.exec(left[0] ?? '') ?? []
  expect({ code, told, left: left.slice(1) }).toEqual({
    code: 1,
    told: [
      `Another build is running (process ${holder}). Wait for it, or stop it.`,
      'Nothing was published: .faultbook/site/ is as it was.',
    ],
    left: ['.faultbook/site/index.html: the site of yesterday'],
  })
})
