import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { bundledFiles } from './bundled-files'
import { frameworkParts } from './framework-parts'
import { licenceOf, packagesAround } from './licence-of'
import { partOfFile } from './part-of-file'
import { thirdPartyNotices } from './third-party-notices'

test('what is bundled comes from these packages, and no other', async () => {
  const parts = new Set((await bundledFiles(process.cwd())).flatMap((file) => partOfFile(file) ?? []))
  expect([...parts].sort()).toEqual([
    '@fontsource-variable/geist-mono',
    '@fontsource-variable/instrument-sans',
    '@github/combobox-nav',
    'fuse.js',
    'tailwindcss',
  ])
})

test('the notices have the name, the version and the licence of each package', async () => {
  const notices = await thirdPartyNotices(process.cwd())
  const bundled = (await bundledFiles(process.cwd())).flatMap((file) => partOfFile(file) ?? [])
  const parts = [...new Set([...bundled, ...frameworkParts])]
  for (const part of parts) {
    const { name, text } = licenceOf(part, packagesAround(process.cwd(), part))
    expect(notices).toContain(text)
    expect(notices.split('\n').flatMap((line) => line.split(', '))).toContain(name)
  }
  expect(parts.length).toBeGreaterThan(10)
  const { version } = JSON.parse(readFileSync('node_modules/fuse.js/package.json', 'utf8'))
  expect(notices).toContain(`\nfuse.js ${version}\n`)
  expect(notices).toContain('SIL Open Font License, Version 1.1')
  expect(notices).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.')
  expect(notices.match(/SIL OPEN FONT LICENSE Version 1\.1 - 26 February 2007/g)).toHaveLength(2)
})

test('a package without the text of a licence is refused with a sentence', () => {
  const packages = temporaryFolder({
    'bare/package.json': '{ "license": "MIT" }',
    'empty/package.json': '{}',
    'empty/LICENSE': '\n',
  })
  for (const name of ['bare', 'empty']) {
    expect(() => licenceOf(name, packages)).toThrow(
      `The package ${name} travels with the site, and ${packages}/${name}/ has no text of its licence. Take a version that has one, or do without the package.`,
    )
  }
})

test('a licence is found under each of its usual names, and a notice is beside it', () => {
  const names = ['LICENSE', 'LICENCE.md', 'license.txt', 'LICENSE-MIT', 'COPYING']
  const files = names.flatMap((name, index) => [
    [`${index}/${name}`, `Text of ${name}`],
    [`${index}/package.json`, '{ "version": "1.2.3" }'],
  ])
  const packages = temporaryFolder({ ...Object.fromEntries(files), '0/NOTICE': 'Notice', '0/licensee.js': 'code' })
  expect(licenceOf('0', packages)).toEqual({ name: '0 1.2.3', text: 'Text of LICENSE\n\nNotice' })
  expect(names.map((_, index) => licenceOf(String(index), packages).text.split('\n')[0])).toEqual(
    names.map((name) => `Text of ${name}`),
  )
})

test('partOfFile names the package of a file, also in nested folders, on Windows and within Next', () => {
  expect(partOfFile('node_modules/fuse.js/dist/fuse.mjs')).toBe('fuse.js')
  expect(partOfFile('a/node_modules/b/node_modules/@c/d/e.js')).toBe('@c/d')
  expect(partOfFile('C:\\site\\node_modules\\@github\\combobox-nav\\index.js')).toBe('@github/combobox-nav')
  expect(partOfFile('node_modules/next/dist/client/index.js')).toBe('next')
  expect(partOfFile('node_modules/next/dist/compiled/react-dom/index.js')).toBe('next/dist/compiled/react-dom')
  expect(partOfFile('node_modules/next/dist/compiled/@edge-runtime/cookies/x.js')).toBe(
    'next/dist/compiled/@edge-runtime/cookies',
  )
  expect(partOfFile('client/page/page.ts')).toBeUndefined()
})
