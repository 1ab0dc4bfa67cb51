import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { isLink, linkTarget } from './link-target'

test('linkTarget follows links to their end, relative ones from the folder where they really are', () => {
  const folder = realpathSync(temporaryFolder({ 'real/site/index.html': '', 'deep/er/file': '' }))
  const at = (name: string) => join(folder, name)
  symlinkSync('real/site', at('one'))
  symlinkSync(at('one'), at('two'))
  symlinkSync('deep/er', at('shortcut'))
  symlinkSync('../beside', at('deep/er/link'))
  symlinkSync('nowhere', at('dangling'))
  const targets = ['one', 'two', 'shortcut/link', 'dangling', 'real', 'none'].map((name) => linkTarget(at(name)))
  expect(targets).toEqual(['real/site', 'real/site', 'deep/beside', 'nowhere', 'real', 'none'].map(at))
})

test('linkTarget ends in a circle of links, at one of them', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'a'))
  symlinkSync('round', join(folder, 'circle'))
  symlinkSync('circle', join(folder, 'round'))
  expect(isLink(linkTarget(join(folder, 'circle')))).toBe(true)
})
