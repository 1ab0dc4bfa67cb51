import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectAt } from '../project-at.fixture'
import { temporaryFolder } from '../temporary-folder.fixture'
import { contentLimits } from './content-limits'
import { ContentRoot } from './content-root'
import { FolderReader } from './folder-reader'

const usual = { file: 25_000_000, folder: 500_000_000, files: 100_000 }

function limitsWith(files: Record<string, string>) {
  const folder = temporaryFolder(files)
  return contentLimits(folder, new ContentRoot(folder))
}

test('contentLimits takes what site.json sets, and the usual ones for the rest', () => {
  expect(limitsWith({ 'site.json': '{ "limits": { "fileMegabytes": 60 } }' })).toEqual({ ...usual, file: 60_000_000 })
  const limits = { fileMegabytes: 1, folderMegabytes: 2, files: 3 }
  expect(limitsWith({ 'site.json': JSON.stringify({ limits }) })).toEqual({ file: 1e6, folder: 2e6, files: 3 })
})

test.each([
  ['no site file', {}],
  ['a site file that says nothing of it', { 'site.json': '{ "name": "Errors" }' }],
  ['a limit that is none', { 'site.json': '{ "limits": { "files": 0 } }' }],
  ['a site file that cannot be read', { 'site.json': '{' }],
])('contentLimits gives the usual ones for %s', (_what, files) => {
  expect(limitsWith(files)).toEqual(usual)
})

test('a file over the limit is reported with the setting that allows more', () => {
  const site = '{ "limits": { "fileMegabytes": 1 } }'
  const folder = temporaryFolder({ 'site.json': site, 'a.json': ' '.repeat(1_000_001) })
  const reader = new FolderReader(projectAt(folder))
  expect(reader.text(join(folder, 'a.json'))).toBe(undefined)
  expect(reader.problems.map(({ expected, received, write }) => [expected, received, write])).toEqual([
    [
      'at most 1000000 bytes',
      '1000001 bytes',
      'several files, one for each family, or a larger "limits": { "fileMegabytes": … } in site.json',
    ],
  ])
})

test('more files than the limit are reported with the setting that allows more', () => {
  const folder = temporaryFolder({ 'site.json': '{ "limits": { "files": 2 } }', 'a.json': '{}', 'b.json': '{}' })
  const reader = new FolderReader(projectAt(folder))
  expect(reader.names(folder)).toEqual([])
  expect(reader.problems.map(({ write }) => write)).toEqual([
    'fewer files here, or a larger "limits": { "files": … } in site.json',
  ])
})
