import { expect, test } from 'vitest'
import { cpuTime } from '../../catalog/cpu-time.fixture'
import { resolveLink } from './resolve-link'

const site = { origin: 'https://errors.example.com', basePath: '' }

test('resolveLink names the file that differs in case only', () => {
  const files = new Set(['/shop/A-1/index.html', '/shop/a-1/index.html', '/logo.svg'])
  const tree = { files, hasAnchor: () => false, site }
  const faultOf = (link: string) => resolveLink(link, '/index.html', tree).fault
  expect(faultOf('/shop/A-1/')).toBeUndefined()
  expect(faultOf('/SHOP/A-1/')).toBe('differs in case from /shop/A-1/index.html')
  expect(faultOf('/Logo.svg')).toBe('differs in case from /logo.svg')
  expect(faultOf('/shop/A-1')).toBe('lacks its closing slash')
  expect(faultOf('/shop/A-2/')).toBe('there is no such file')
})

test('a fault of every page of a large site is reported in a time that grows with the site', () => {
  const files = new Set(Array.from({ length: 60_000 }, (_, number) => `/shop/ORD-${number}/index.html`))
  const tree = { files, hasAnchor: () => false, site }
  const work = () => {
    for (const file of files) expect(resolveLink('more/', file, tree).fault).toBe('there is no such file')
  }
  expect(cpuTime(work)).toBeLessThan(10_000)
})
