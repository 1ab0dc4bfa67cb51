import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { foreignItems, readSiteMark, siteMark, writeSiteMark } from './site-mark'

function markedSite() {
  const folder = temporaryFolder({ 'index.html': 'home', 'shop/E-1/index.html': '', '.nojekyll': '' })
  writeSiteMark(folder)
  return folder
}

test('a mark lists the files of a site, and the same files give the same mark', () => {
  const [one, two] = [markedSite(), markedSite()]
  const text = readFileSync(join(one, siteMark), 'utf8')
  expect(JSON.parse(text)).toEqual({ madeBy: 'faultbook', files: ['.nojekyll', 'index.html', 'shop/E-1/index.html'] })
  expect(readFileSync(join(two, siteMark), 'utf8')).toBe(text)
  writeSiteMark(one)
  expect(readFileSync(join(one, siteMark), 'utf8')).toBe(text)
})

test('nothing of a marked site is foreign, nor what a file manager leaves, nor a page that was changed or removed', () => {
  const folder = markedSite()
  writeFileSync(join(folder, 'index.html'), 'by hand')
  writeFileSync(join(folder, 'shop/.DS_Store'), '')
  const litter: string[] = []
  expect(foreignItems(folder, readSiteMark(folder) ?? [], (path) => litter.push(path))).toEqual([])
  expect(litter).toEqual(['shop/.DS_Store'])
})

test('files, links and folders that the mark does not list are foreign', () => {
  const folder = markedSite()
  writeFileSync(join(folder, 'shop/notes.txt'), '')
  mkdirSync(join(folder, 'photos'))
  symlinkSync('/etc', join(folder, 'link'))
  writeFileSync(join(folder, '.git'), '')
  expect(foreignItems(folder, readSiteMark(folder) ?? [])).toEqual(['.git', 'link', 'photos', 'shop/notes.txt'])
})

test('a link instead of a page is foreign', () => {
  const folder = temporaryFolder({ [siteMark]: '{ "madeBy": "faultbook", "files": ["index.html"] }' })
  symlinkSync('/etc/hostname', join(folder, 'index.html'))
  expect(foreignItems(folder, readSiteMark(folder) ?? [])).toEqual(['index.html'])
})

test.each(['', '{', '{}', '[]', '{ "madeBy": "faultbook" }', '{ "madeBy": "me", "files": ["index.html"] }'])(
  'a folder whose mark is %j is not ours',
  (text) => {
    const folder = temporaryFolder({ [siteMark]: text, 'index.html': '' })
    expect(readSiteMark(folder)).toBeUndefined()
    expect(foreignItems(folder, [])).toEqual([siteMark, 'index.html'])
  },
)

test('whatever is put into a site is found', () => {
  const name = fc.stringMatching(/^[a-z.]{1,8}$/).filter((text) => text !== '.' && text !== '..')
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (names) => {
      const folder = markedSite()
      const added = names.map((text) => `shop/new-${text}`)
      for (const path of added) writeFileSync(join(folder, path), '')
      expect(foreignItems(folder, readSiteMark(folder) ?? [])).toEqual(added.sort())
    }),
    { numRuns: 20 },
  )
})
