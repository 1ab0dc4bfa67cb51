import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { formatProblem } from '../../catalog/model/problem'
import { checkMoved } from './moved'

test('checkMoved takes a former address that leads straight to a page', () => {
  expect(faults({ '/shop/family/old/': '/shop/family/order/', '/old/ORD-1/': '/shop/ORD_GONE/' })).toEqual([])
})

test('checkMoved refuses an address that has a page or an alias, also in other letters', () => {
  const words = 'a page or an alias'
  expect(faults({ '/shop/ord_gone/': '/shop/', '/shop/LIMIT/': '/shop/', '/e/LIMIT/': '/shop/' })).toEqual([
    `Cannot lead the address "/shop/ord_gone/" on | the address of ${words} | nothing: remove it`,
    `Cannot lead the address "/shop/LIMIT/" on | the address of ${words} | nothing: remove it`,
    `Cannot lead the address "/e/LIMIT/" on | the address of ${words} | nothing: remove it`,
  ])
})

test('checkMoved leads the address of two codes on, unless they are still compared', () => {
  expect(faults({ '/compare/shop/ORD_GONE/shop/ORD_OLD/': '/shop/ORD_GONE/' })).toEqual([])
  expect(faults({ '/compare/shop/ORD_GONE/shop/ORD_LIMIT/': '/shop/ORD_GONE/' })).toEqual([
    'Cannot lead the address "/compare/shop/ORD_GONE/shop/ORD_LIMIT/" on | the address of a page or an alias | nothing: remove it',
  ])
})

test('checkMoved refuses a way to nowhere and a way over a second one', () => {
  expect(faults({ '/a/': '/shop/family/orders/', '/b/': '/c/', '/c/': '/shop/' })).toEqual([
    'Cannot lead the address "/a/" on | "/shop/family/orders/", which no page has | "/a/": "/shop/family/order/"',
    'Cannot lead the address "/b/" on | "/c/", which has moved too | "/b/": "/shop/"',
  ])
})

test('checkMoved refuses two addresses in other letters that lead to two pages', () => {
  expect(faults({ '/old/A/': '/shop/', '/old/a/': '/shop/family/order/' })).toEqual([
    'Cannot lead the address "/old/a/" on | "/old/A/" too | nothing: remove one of the two',
  ])
  expect(faults({ '/old/A/': '/shop/', '/old/a/': '/shop/' })).toEqual([])
})

function faults(moved: Record<string, string>): string[] {
  const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '', moved }
  const place = { file: 'content/site.json', line: 2, column: 3 }
  return checkMoved({ site, catalogs: [sampleCatalog()], guides: [] }, () => place).map((problem) => {
    expect(formatProblem(problem)).toContain('content/site.json:2:3 ')
    const [first = '', , received = '', write = ''] = formatProblem(problem).split('\n')
    return [first.replace(/^\S+ /, ''), received.slice(14), write.slice(14)].join(' | ')
  })
}
