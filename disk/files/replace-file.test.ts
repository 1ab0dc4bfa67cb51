import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { replaceFile } from './replace-file'

test('replaceFile writes a file anew and leaves nothing beside it', () => {
  const folder = temporaryFolder({ 'a.json': 'old' })
  replaceFile(join(folder, 'a.json'), 'new')
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('replaceFile leaves nothing beside a file that it cannot write', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a.json'))
  expect(() => replaceFile(join(folder, 'a.json'), 'new')).toThrow('EISDIR')
  expect(readdirSync(folder)).toEqual(['a.json'])
})
