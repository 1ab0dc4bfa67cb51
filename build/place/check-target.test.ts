import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderManifest } from '../../disk/files/folder-manifest'
import { siteMark, writeSiteMark } from '../../disk/files/site-mark'
import { projectAt } from '../../disk/project-at.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { describeFailure } from '../report/build-error'
import { checkOurs } from './check-ours'
import { checkTarget } from './check-target'
import { buildPlaces } from './places'
import { recover, swapIn } from './swap'

/** What the check of a folder ends with; empty where it may be built into. */
function told(out: string, stage = temporaryFolder(), content = join(process.cwd(), 'content')): string {
  try {
    const { named, current } = buildPlaces({
      out: resolve(out),
      work: join(process.cwd(), '.faultbook'),
      base: process.cwd(),
    })
    checkTarget({ named, current, stage, base: process.cwd() }, { ...projectAt(content), content })
    return ''
  } catch (error) {
    return describeFailure(error, process.cwd())
  }
}

test('a site is built into a folder that is not there, that is empty, or that a build has marked', () => {
  const folder = temporaryFolder({ 'site/index.html': '', 'site/vercel.json': '' })
  mkdirSync(join(folder, 'empty'))
  writeSiteMark(join(folder, 'site'))
  expect(['none', 'deep/er', 'empty', 'site', 'site/'].map((name) => told(join(folder, name)))).toEqual(
    Array.from({ length: 5 }, () => ''),
  )
  expect(existsSync(join(folder, 'deep/er'))).toBe(false)
})

test('a folder without the mark of a build is refused untouched, also one with an index.html', () => {
  const folder = temporaryFolder({ 'shop/catalog.json': '{}', 'w/index.html': '<p>Mine', 'w/photos/a.txt': 'photo' })
  const before = folderManifest(folder)
  for (const name of ['shop', 'w']) {
    expect(told(join(folder, name))).toBe(
      `${folder}/${name}/ is not empty, and nothing says that a build has made it (there is no .faultbook-site of a build in it). A build replaces the whole folder. Name another one (--out DIR), or, where it holds nothing but an earlier site, remove it.`,
    )
  }
  expect(folderManifest(folder)).toEqual(before)
})

test('a site with files of somebody else is refused, and they are named', () => {
  const folder = temporaryFolder({ 'site/index.html': '' })
  writeSiteMark(join(folder, 'site'))
  for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(join(folder, 'site', `${name}.txt`), '')
  expect(told(join(folder, 'site'))).toBe(
    `${folder}/site/ holds what no build has written: a.txt, b.txt, c.txt and 2 more. A build replaces the whole folder. Move that elsewhere, then build again.`,
  )
})

test('a file is not replaced, and neither is one on the way', () => {
  const folder = temporaryFolder({ file: '' })
  expect(told(join(folder, 'file'))).toBe(
    `${folder}/file is a file, and the site is a folder. Remove it, or name another.`,
  )
  expect(told(join(folder, 'file/site'))).toBe(
    `The folder ${folder}/file cannot be made: a file, or a link that leads nowhere, is in the way. Move that elsewhere, then build again.`,
  )
})

test('a link to a site stays, and the site that it leads to is exchanged', () => {
  const folder = temporaryFolder({ 'real/index.html': 'old', 'next/index.html': 'new' })
  writeSiteMark(join(folder, 'real'))
  writeSiteMark(join(folder, 'next'))
  const link = join(folder, 'out')
  symlinkSync('real', link)
  expect(told(link)).toBe('')
  const { current } = buildPlaces({ out: link, work: join(process.cwd(), '.faultbook'), base: process.cwd() })
  swapIn({
    current,
    next: join(folder, 'next'),
    previous: join(folder, 'p'),
    spare: join(folder, 's'),
    base: folder,
  })
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'real/index.html'), 'utf8')).toBe('new')
})

test('behind a link, too, the old site comes back after a build that was killed between the two renames', () => {
  const folder = temporaryFolder({ 'previous/index.html': 'old' })
  symlinkSync('real', join(folder, 'out'))
  recover({
    current: buildPlaces({ out: join(folder, 'out'), work: join(process.cwd(), '.faultbook'), base: process.cwd() })
      .current,
    previous: join(folder, 'previous'),
  })
  expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toBe('old')
  expect(lstatSync(join(folder, 'out')).isSymbolicLink()).toBe(true)
})

test('links to something else, to nowhere and in a circle are refused, and a link on the way is followed', () => {
  const folder = temporaryFolder({ 'photos/a.txt': '', 'real/sites/index.html': '' })
  const at = (name: string) => join(folder, name)
  writeSiteMark(at('real/sites'))
  symlinkSync('photos', at('foreign'))
  symlinkSync('away/site', at('dangling'))
  symlinkSync('circle', at('circle'))
  symlinkSync('real', at('shortcut'))
  symlinkSync('new', at('fresh'))
  expect(told(at('foreign'))).toContain(`${folder}/photos/ is not empty, and nothing says that a build has made it`)
  expect(told(at('dangling'))).toBe(
    `The link ${folder}/dangling leads to ${folder}/away/site, and there is no folder ${folder}/away. Correct the link, or name another folder.`,
  )
  expect(told(at('dangling/site'))).toContain(`The folder ${folder}/dangling cannot be made`)
  expect(told(at('circle'))).toBe(`The link ${folder}/circle leads in a circle. Correct it, or name another folder.`)
  expect(told(at('shortcut/sites'))).toBe('')
  expect(told(at('fresh'))).toBe('')
  expect(existsSync(at('away'))).toBe(false)
})

test('a folder of another file system is refused at once, not after the build', ({ skip }) => {
  const elsewhere = '/dev/shm'
  const stage = temporaryFolder()
  if (!existsSync(elsewhere) || statSync(elsewhere).dev === statSync(stage).dev) skip('there is one file system only')
  expect(told(join(elsewhere, 'faultbook-site'), stage)).toContain(
    '/dev/shm/faultbook-site/ is on another file system than .faultbook/',
  )
})

test('a folder that may not be written is refused at once', ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may write everywhere; bad-input/faults.test.ts has a read-only mount')
  const folder = temporaryFolder({ 'closed/site/index.html': '' })
  chmodSync(join(folder, 'closed'), 0o555)
  expect(told(join(folder, 'closed', 'site'))).toContain(`Access to ${folder}/closed is denied.`)
  chmodSync(join(folder, 'closed'), 0o755)
})

test('a site is never built among the content, which the next build would read it as', () => {
  const folder = temporaryFolder({ 'errors/shop/catalog.json': '{}' })
  symlinkSync('errors', join(folder, 'linked'))
  const toldAmong = (name: string) => told(join(folder, name), temporaryFolder(), join(folder, 'linked'))
  for (const name of ['errors/out', 'errors/shop/deep/out', 'linked/out']) {
    expect(toldAmong(name)).toBe(
      `${folder}/${name}/ lies in the content (${folder}/linked/), and the next build would read the site as content. Name a folder beside it (--out DIR).`,
    )
  }
  expect(['errors-out', 'out', 'errors/.out'].map(toldAmong)).toEqual(['', '', ''])
})

test('a site is never built into what the build itself empties or reads', () => {
  const folder = temporaryFolder()
  symlinkSync(resolve('public'), join(folder, 'link'))
  const cases = [
    ['.faultbook/stage', '.faultbook/stage'],
    ['.faultbook/stage/site', '.faultbook/stage'],
    ['.faultbook/previous', '.faultbook/previous'],
    ['public/site', 'public'],
    ['catalog/../app/site', 'app'],
    [join(folder, 'link/site'), 'public'],
  ] as const
  for (const [out, own] of cases) {
    expect(told(out)).toMatch(/^\S+\/ lies in (\S+)\/, which the build itself uses, and the next build would/)
    expect(told(out)).toContain(` lies in ${own}/`)
  }
  expect(existsSync('public/site')).toBe(false)
})

test('a large site is looked through when it is replaced, and not before a build too', () => {
  const folder = temporaryFolder({ 'site/notes.txt': '' })
  const files = Array.from({ length: 10_001 }, (_, at) => `E-${at}/index.html`)
  writeFileSync(join(folder, 'site', siteMark), JSON.stringify({ madeBy: 'faultbook', files }))
  const site = join(folder, 'site')
  expect(() => checkOurs(site, folder, { isBefore: true })).not.toThrow()
  expect(() => checkOurs(site, folder)).toThrow('notes.txt')
})

test('a name of a foreign file cannot drive the terminal', () => {
  const folder = temporaryFolder({ 'site/index.html': '' })
  writeSiteMark(join(folder, 'site'))
  writeFileSync(join(folder, 'site', 'a\n\u001b[2Jb\u202e.txt'), '')
  expect(told(join(folder, 'site'))).toContain('holds what no build has written: a \\u001b[2Jb\\u202e.txt. A build')
})

test('a path that no system takes is refused in a sentence', () => {
  expect(told(join(temporaryFolder(), 'n'.repeat(300)))).toMatch(
    /^The path \S+ is longer than this system allows\. Choose a shorter one, then build again\.$/,
  )
})
