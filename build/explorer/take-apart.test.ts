import { expect, test } from 'vitest'
import { assetPrefix } from './next-settings.mjs'
import { takeApart } from './take-apart'

const chunk = (name: string) => `${assetPrefix}/_next/static/chunks/${name}.js`
const slot = (name: string) => `<div data-slot="${name}"></div>`
const push = `self.__next_f.push([1,"2:\\"${chunk('a')}\\"\\n"])`
const head =
  '<meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/>' +
  `<link rel="preload" as="script" href="${chunk('a')}"/><script src="${chunk('a')}" async=""></script>` +
  `<script src="${chunk('old')}" noModule=""></script>`
const body =
  `${slot('header')}<main><!--$--><!--/$-->${slot('intro')}<noscript><p>Browse.</p></noscript>${slot('browse')}</main>` +
  `${slot('footer')}<script id="_R_">start()</script><script src="${chunk('b')}"></script><script>${push}</script>`
const page = (changes: readonly (readonly [from: string, to: string])[] = []) =>
  changes.reduce((html, [from, to]) => {
    expect(html).toContain(from)
    return html.replace(from, to)
  }, `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`)

test('takeApart leaves the page, with a place for the head and for each slot, and gives what is the framework', () => {
  expect(takeApart(page())).toEqual({
    pieces: [
      '<!DOCTYPE html><html lang="en">',
      { fill: 'head' },
      '<body><div data-slot="header">',
      { fill: 'header' },
      '</div><main><!--$--><!--/$--><div data-slot="intro">',
      { fill: 'intro' },
      '</div><noscript><p>Browse.</p></noscript><div data-slot="browse">',
      { fill: 'browse' },
      '</div></main><div data-slot="footer">',
      { fill: 'footer' },
      '</div></body></html>',
    ],
    scripts: [chunk('a'), chunk('b')],
    inline: `start();\n${push}`,
  })
})

test('takeApart reads tags as a browser does, whatever their attributes hold', () => {
  const odd = page([[slot('intro'), "<p title='<script>x</script>' data-slot=intro></p >"]])
  expect(takeApart(odd).pieces).toContain("</div><main><!--$--><!--/$--><p title='<script>x</script>' data-slot=intro>")
})

test.each([
  ['a slot that is gone', [[slot('intro'), '']], 'the page has 0 slots “intro”, not one'],
  ['a slot twice', [[slot('intro'), slot('intro') + slot('intro')]], 'the page has 2 slots “intro”, not one'],
  [
    'a slot with something in it',
    [[slot('browse'), '<div data-slot="browse">x</div>']],
    'the slot “browse” is not empty',
  ],
  [
    'a head that holds more',
    [['</head>', '<meta name="robots" content="noindex"/></head>']],
    'the head holds <meta name="robots">, which would be lost',
  ],
  ['a title in the head', [['</head>', '<title>x</title></head>']], 'the head holds <title>, which would be lost'],
  [
    'a script from elsewhere',
    [[`src="${chunk('b')}"`, 'src="/_next/static/b.js"']],
    `a script comes from /_next/static/b.js, not from below ${assetPrefix}/_next/static/`,
  ],
  ['no data of the framework', [[push, 'go()']], 'no inline script of the page holds what the framework reads'],
  [
    'a row of text, which is as long as it says',
    [['\\n"])', '\\n3:T1f,<p>text</p>"])']],
    'what the framework reads has a row of text with its length',
  ],
  [
    'an address without the prefix',
    [[`"2:\\"${chunk('a')}`, '"2:\\"/_next/static/chunks/a.js']],
    'what the framework reads has an address without the prefix of the site',
  ],
] as const)('takeApart refuses %s, and says so in a sentence', (_what, changes, reason) => {
  expect(() => takeApart(page(changes))).toThrow(
    `The explorer that Next has compiled is not made as build/explorer/ expects: ${reason}. Use the version of Next that package.json names, or fix that folder.`,
  )
})

test('takeApart refuses a page that loads no framework', () => {
  const bare = page().replaceAll(/<script src[^>]*><\/script>/g, '')
  expect(() => takeApart(bare)).toThrow('the page loads no script of the framework')
})
