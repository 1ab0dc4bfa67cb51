import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { assetNames } from '../site/assets'
import type { SiteContext } from '../site/site-context'
import { Document } from './document'

// Every name has a path.
const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as SiteContext['assets']
const site = { name: 'Faultbook', url: "https://example.com/o'b&c", basePath: "/o'b&c" }
const context: SiteContext = { site, assets, catalogs: [], guides: [] }

test('what comes after the first paint is in a template, in front of the script that takes it out', () => {
  const html = renderToStaticMarkup(
    <Document context={context} scripts={['list.js']}>
      <p>Text</p>
    </Document>,
  )
  const path = '/o&apos;b&amp;c'
  expect(html).toContain(
    `<template id="_"><link rel="manifest" href="${path}/manifest.webmanifest"/>` +
      `<script src="${path}/assets/page.js"></script><script src="${path}/assets/list.js"></script></template><script>try{`,
  )
  // Nothing of it is outside, where it would be fetched at once.
  expect(html.match(/page\.js|list\.js|rel="(?:manifest|(?:module)?preload)"/g)).toHaveLength(3)
})

test('a page that only leads on has nothing of it', () => {
  const html = renderToStaticMarkup(
    <Document context={context} assets="style">
      <p>Text</p>
    </Document>,
  )
  expect(html).not.toMatch(/<template|<script/)
})
