import { expect, test } from 'vitest'
import { inlineFile, withLateFramework, withoutFramework } from './late-framework'

const own = '<script async="" src="/docs/assets/page.0a.js"></script>'
const exported =
  `<head><link rel="preload" as="script" href="/docs/_next/b.js"/>${own}<script src="/docs/_next/a.js" async=""></script>` +
  '<script src="/docs/_next/old.js" noModule=""></script><script type="application/ld+json">{}</script></head>' +
  '<body><h1>Search</h1><script id="_R_">start()</script><script src="/docs/_next/b.js"></script><script>push(1)</script></body>'

test('withoutFramework leaves the page, its own script and its data', () => {
  const { html, scripts, inline } = withoutFramework(exported)
  expect(html).toBe(`<head>${own}<script type="application/ld+json">{}</script></head><body><h1>Search</h1></body>`)
  expect(scripts).toEqual(['/docs/_next/a.js', '/docs/_next/b.js'])
  expect(inline).toBe('start();\npush(1)')
})

test('withLateFramework names the scripts for the one that gets them later', () => {
  const html = withLateFramework(`<head>${own}</head>`, '/docs/assets/explorer.1b.js', ['/docs/x.js', '/docs/y.js'])
  expect(html).toBe(
    `<head>${own}<script async="" src="/docs/assets/explorer.1b.js" data-scripts="/docs/x.js /docs/y.js"></script></head>`,
  )
  expect(() => withLateFramework('<head></head>', '', [])).toThrow('no page script')
})

test('inlineFile names the same text the same, in a folder that browsers keep', () => {
  expect(inlineFile('push(1)')).toMatch(/^\/_next\/static\/pages\/[0-9a-f]{16}\.js$/)
  expect(inlineFile('push(1)')).toBe(inlineFile('push(1)'))
  expect(inlineFile('push(2)')).not.toBe(inlineFile('push(1)'))
})
