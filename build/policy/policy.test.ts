import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { checkPolicy } from './check-policy'
import { policyFaults } from './policy-faults'
import { scriptHash, withPolicy } from './with-policy'

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`

test('withPolicy puts the policy right behind the encoding, with the hashes of the scripts of the page', () => {
  const html = withPolicy(page('<script src="/a.js"></script><script>go()</script>'), ['sha256-more'])
  const hash = scriptHash('go()')
  expect(html).toContain(
    `<meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' '${hash}' 'sha256-more'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"/>`,
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

test.each([
  ['an end tag with a space', '<script>go()</script >', ['go()']],
  ['a mark of more than in an attribute', '<script data-a="x>y">go()</script>', ['go()']],
  ['a source behind such a mark', '<script data-a="x>y" src="/a.js"></script>', []],
  ['an attribute that only ends like a source', '<script data-src="/a.js">go()</script>', ['go()']],
  ['a type without quotes', '<script type=application/json>{}</script>', []],
  ['capitals', '<SCRIPT TYPE="module">go()</SCRIPT>', ['go()']],
  ['a comment', '<!-- <script>never()</script> --><script>go()</script>', ['go()']],
  ['words about a script', '<p title="<script>never()</script>">&lt;script></p>', []],
])('withPolicy takes the hash of each script that a browser runs, and of no other: %s', (_name, body, scripts) => {
  const html = withPolicy(page('', body), [])
  expect(html.match(/sha256-[^']+/g) ?? []).toEqual(scripts.map(scriptHash))
  expect(policyFaults(html)).toEqual([])
})

test('withPolicy puts the policy behind the encoding itself, not behind words about it', () => {
  const html = '<!-- <meta charset="utf-8"> --><head><meta name="a" content=">"><META CHARSET=UTF-8><title>x'
  expect(withPolicy(html, [])).toMatch(
    /<META CHARSET=UTF-8><meta http-equiv="Content-Security-Policy" content="[^"]+"\/><title>x$/,
  )
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
  const folder = temporaryFolder()
  expect(() => checkPolicy(folder)).toThrow('There is no page')
  mkdirSync(join(folder, 'a'))
  writeFileSync(join(folder, 'a/index.html'), held(''))
  writeFileSync(join(folder, 'a/index.json'), '{}')
  expect(checkPolicy(folder)).toBe(1)
  writeFileSync(join(folder, '404.html'), held('<p style="x">'))
  expect(() => checkPolicy(folder)).toThrow('  /404.html has the attribute style: <p style="x">')
})
