import { expect, test } from 'vitest'
import { SiteReading } from '../audit/site-reading'
import { checkPolicy } from '../stages/check-policy'
import { policyFaults } from './policy-faults'
import { scriptHash, withPolicy } from './with-policy'

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`

test('withPolicy puts the policy right behind the encoding, with the hashes of the scripts of the page', () => {
  const html = withPolicy(page('<script src="/a.js"></script><script>go()</script>'), ['sha256-more'])
  const hash = scriptHash('go()')
  expect(html).toContain(
    `<meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' '${hash}' 'sha256-more'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"/>`,
  )
  expect(policyFaults(html)).toEqual([])
})

test('scriptHash is the one of the standard', () => {
  // The example of CSP Level 3, section 2.3.1.
  expect(scriptHash("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=')
})

test('withPolicy takes structured data for data, and refuses a page that names no encoding', () => {
  const html = withPolicy(page('<script type="application/ld+json">{}</script>'), [])
  expect(html).toContain("script-src 'self';")
  expect(policyFaults(html)).toEqual([])
  expect(() => withPolicy('<html></html>', [])).toThrow('no <meta charset')
})

const held = (body: string) => withPolicy(page('', body), [])

test.each([
  ['<p style="color:red">', 'has the attribute style: <p style="color:red">'],
  ['<img src="/a.png" onerror="x()"/>', 'has the attribute onerror: <img src="/a.png" onerror="x()">'],
  ['<img src=/a.png onerror=x()>', 'has the attribute onerror: <img src="/a.png" onerror="x()">'],
  ['<script src=//cdn.example/x.js></script>', 'loads from another origin: <script src="//cdn.example/x.js">'],
  [
    '<link href=https://cdn.example/x.css rel=stylesheet>',
    'loads from another origin: <link href="https://cdn.example/x.css" rel="stylesheet">',
  ],
  ['<style>p{}</style>', 'has a <style>'],
  [
    '<script src="https://cdn.example/x.js"></script>',
    'loads from another origin: <script src="https://cdn.example/x.js">',
  ],
  ['<img src="//cdn.example/x.png"/>', 'loads from another origin: <img src="//cdn.example/x.png">'],
  ['<form action="https://evil.example/">', 'loads from another origin: <form action="https://evil.example/">'],
])('policyFaults finds %s', (body, fault) => {
  expect(policyFaults(held(body))).toEqual([fault])
})

test('policyFaults finds a script that was changed after its hash was taken, a policy too few, and one too wide', () => {
  const html = withPolicy(page('<script>go()</script>'), [])
  expect(policyFaults(html.replace('go()', 'gone()'))).toEqual(['has a script that its policy blocks: gone()'])
  expect(policyFaults(page(''))).toEqual(['has 0 policies, not one'])
  expect(policyFaults(html.replace("script-src 'self'", "script-src 'unsafe-inline'"))).toContain(
    'allows unsafe-inline',
  )
})

test('policyFaults leaves alone what only looks like an attribute, and links that lead elsewhere', () => {
  const body = '<a title=" style=x onclick=y" href="https://www.rfc-editor.org/">RFC</a><pre>&lt;p style="x"&gt;</pre>'
  expect(policyFaults(held(body))).toEqual([])
})

test('checkPolicy counts the pages of a site, and names those with a fault', () => {
  const reading = new SiteReading({ origin: 'https://errors.example.com', basePath: '' })
  expect(() => checkPolicy(reading)).toThrow('There is no page')
  reading.note('/a/index.html', held(''))
  reading.note('/a/index.json', '{}')
  expect(checkPolicy(reading)).toBe(1)
  reading.note('/404.html', held('<p style="x">'))
  expect(() => checkPolicy(reading)).toThrow('  /404.html has the attribute style: <p style="x">')
})
