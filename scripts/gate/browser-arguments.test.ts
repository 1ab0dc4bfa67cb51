import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { browserArguments } from './browser-arguments'

test('browserArguments turn off whatever Playwright turns off, since its own list is replaced', () => {
  const asked = createRequire(import.meta.url)
  const core = createRequire(asked.resolve('@playwright/test')).resolve('playwright-core/package.json')
  const text = readFileSync(join(dirname(core), 'lib/coreBundle.js'), 'utf8')
  const [, list = ''] = /\bdisabledFeatures = \[(.*?)\]/s.exec(text) ?? []
  const names = list
    .split('\n')
    .filter((line) => !line.trim().startsWith('//'))
    .flatMap((line) => [...line.matchAll(/"(\w+)"/g)].map(([, name = '']) => name))
  const off = browserArguments.find((argument) => argument.startsWith('--disable-features='))?.split(/[=,]/) ?? []
  expect(names.filter((name) => !off.includes(name))).toEqual([])
  expect(names.length).toBeGreaterThan(10)
})
