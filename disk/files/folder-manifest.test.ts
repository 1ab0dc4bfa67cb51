import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { differingFiles, folderManifest } from './folder-manifest'

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

test('folderManifest tells the hash of each file, and of a folder that is not there nothing', () => {
  const folder = temporaryFolder({ 'b.txt': '', 'a/b.txt': '' })
  expect([...(folderManifest(folder) ?? [])]).toEqual([
    ['a/b.txt', empty],
    ['b.txt', empty],
  ])
  expect(folderManifest(join(folder, 'c'))).toBeUndefined()
})

test('differingFiles names files that differ and files that one folder has alone', () => {
  const one = new Map([
    ['same', '1'],
    ['other', '1'],
    ['alone', '1'],
  ])
  const two = new Map([
    ['same', '1'],
    ['other', '2'],
    ['new', '1'],
  ])
  expect(differingFiles(one, two)).toEqual(['alone', 'new', 'other'])
})
