import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { ChangedMeanwhile, writeAll } from './write-all'

/** All files of a folder by path. */
function files(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return Object.fromEntries(
    names.map((item) => {
      const path = join(item.parentPath, item.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

test('new and changed files are written, and nothing is left beside them', () => {
  const folder = temporaryFolder({ 'a.json': 'old' })
  writeAll([
    { path: join(folder, 'a.json'), before: 'old', text: 'new' },
    { path: join(folder, 'deep/er/b.json'), before: undefined, text: 'b' },
  ])
  expect(files(folder)).toEqual({ 'a.json': 'new', 'deep/er/b.json': 'b' })
})

test('a file that has changed since it was read keeps all files from being written', () => {
  const folder = temporaryFolder({ 'a.json': 'old', 'b.json': 'somebody else' })
  const changes = [
    { path: join(folder, 'a.json'), before: 'old', text: 'new' },
    { path: join(folder, 'b.json'), before: 'old', text: 'new' },
    { path: join(folder, 'sub/c.json'), before: undefined, text: 'new' },
  ]
  expect(() => writeAll(changes)).toThrow(ChangedMeanwhile)
  expect(files(folder)).toEqual({ 'a.json': 'old', 'b.json': 'somebody else' })
  expect(readdirSync(folder)).toEqual(['a.json', 'b.json'])
})

test('where a later file cannot be written, none is', () => {
  const folder = temporaryFolder({ 'a.json': 'old' })
  mkdirSync(join(folder, 'b.json/in-the-way'), { recursive: true })
  const changes = [
    { path: join(folder, 'a.json'), before: 'old', text: 'new' },
    { path: join(folder, 'c.json'), before: undefined, text: 'new' },
    { path: join(folder, 'b.json'), before: undefined, text: 'new' },
  ]
  expect(() => writeAll(changes)).toThrow()
  expect(files(folder)).toEqual({ 'a.json': 'old' })
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json'])
})

test('a link is written through', () => {
  const folder = temporaryFolder({ 'real.json': 'old' })
  symlinkSync('real.json', join(folder, 'link.json'))
  writeAll([{ path: join(folder, 'link.json'), before: 'old', text: 'new' }])
  expect(files(folder)).toEqual({ 'real.json': 'new' })
})
