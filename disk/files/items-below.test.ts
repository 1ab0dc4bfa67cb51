import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { filesBelow, itemsBelow } from './items-below'

test('itemsBelow gives files, folders and what is neither, and follows no link', () => {
  const folder = temporaryFolder({ 'index.html': '', 'shop/ORD-1/index.html': '' })
  mkdirSync(join(folder, 'empty'))
  symlinkSync('shop', join(folder, 'link'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const items = itemsBelow(folder).map(({ path, name, kind }) => `${path} ${name} ${kind}`)
  expect(items.sort()).toEqual([
    'empty empty folder',
    'index.html index.html file',
    'link link other',
    'pipe pipe other',
    'shop shop folder',
    'shop/ORD-1 ORD-1 folder',
    'shop/ORD-1/index.html index.html file',
  ])
  expect(filesBelow(folder).sort()).toEqual(['/index.html', '/shop/ORD-1/index.html'])
})
