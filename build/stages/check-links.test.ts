import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cpuTime } from '../../catalog/cpu-time.fixture'
import { BuildError } from '../report/build-error'
import { checkLinks } from './check-links'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-links-'))
  writeFileSync(join(folder, 'catalogs.json'), '{ "url": "https://errors.example.com/" }')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('checkLinks lets a site pass in which every link leads somewhere', () => {
  writeFileSync(join(folder, 'index.html'), '<a href="/">home</a>')
  expect(checkLinks(folder, { base: folder }).broken).toEqual([])
})

test('checkLinks stops the build at a broken link, and names file, link and reason', () => {
  writeFileSync(join(folder, 'index.html'), '<a href="/">home</a> <a href="/gone/">gone</a>')
  expect(() => checkLinks(folder, { base: folder })).toThrow(BuildError)
  expect(() => checkLinks(folder, { base: folder })).toThrow('/index.html\n  /gone/\n  there is no such file\n')
})

test('checkLinks names file and line of the content where the link is', () => {
  const source = join(folder, 'order.json')
  writeFileSync(source, '{\n  "summary": "See [it](/gone/)."\n}')
  writeFileSync(join(folder, 'index.html'), '<a href="/">home</a> <a href="/gone/">gone</a>')
  const pages = () => new Map([['/', new Set(['order.json'])]])
  expect(() => checkLinks(folder, { base: folder, pages })).toThrow(
    `/index.html\n  /gone/\n  there is no such file (order.json:2)\n`,
  )
})

test('checkLinks looks for the source of those links only that it names', () => {
  const source = join(folder, 'order.mdx')
  writeFileSync(source, '{}\n'.repeat(300_000))
  const links = Array.from({ length: 3_000 }, (_, number) => `<a href="/gone/${number}/">gone</a>`)
  writeFileSync(join(folder, 'index.html'), `<a href="/">home</a> ${links.join('')}`)
  const pages = () => new Map([['/', new Set([source])]])
  const work = () => expect(() => checkLinks(folder, { base: folder, pages })).toThrow('and 2950 more')
  expect(cpuTime(work)).toBeLessThan(20_000)
})
