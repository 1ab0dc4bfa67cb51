import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPicture } from './picture'

const files = 'node_modules/@fontsource/instrument-sans/files/instrument-sans'
const kit = {
  renderer: 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  fonts: [
    { name: 'Sans', data: readFileSync(`${files}-latin-600-normal.woff`) },
    { name: 'Sans Extended', data: readFileSync(`${files}-latin-ext-600-normal.woff`) },
  ],
} as const
const size = { width: 1200, height: 630 }
const picture = {
  path: '/og/shop.png',
  title: 'Shop',
  text: 'Takes orders.',
  count: '2 error codes',
  siteName: 'Faultbook',
  size,
}

afterEach(() => vi.unstubAllGlobals())

test('renderPicture draws 1200 × 630 pixels, the same each time', async () => {
  const bytes = await renderPicture(picture, kit)
  const view = new DataView(bytes.buffer)
  expect(String.fromCharCode(...bytes.slice(1, 4))).toBe('PNG')
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630])
  expect(Buffer.compare(await renderPicture(picture, kit), bytes)).toBe(0)
})

test('renderPicture asks no server for characters that the fonts lack', async () => {
  const fetched: unknown[] = []
  vi.stubGlobal('fetch', (address: unknown) => {
    fetched.push(address)
    throw new Error('no network')
  })
  for (const title of ['错误 😀', 'مرحبا', 'Łódź – “é”', 'a'.repeat(80), 'АПИ']) {
    const bytes = await renderPicture({ ...picture, title, text: title, siteName: title }, kit)
    expect(bytes.length).toBeGreaterThan(5_000)
  }
  expect(fetched.filter((address) => /^https?:/.test(String(address)))).toEqual([])
})
