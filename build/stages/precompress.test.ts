import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { packedExtensions } from '../../site/hosts/header-table'
import { precompress } from './precompress'

const text = 'The order has been paid, so it can no longer be changed. '.repeat(40)
/** Bytes without any order, which no packer makes smaller. */
const noise = Buffer.concat(Array.from({ length: 16 }, (_, index) => createHash('sha256').update(`${index}`).digest()))

test('precompress writes both packed forms beside each text, and they unpack to its very bytes', async () => {
  const files = Object.fromEntries(packedExtensions.map((extension) => [`shop/a.${extension}`, `${extension} ${text}`]))
  const folder = temporaryFolder({ ...files, 'assets/site.0a.css': text, '404.html': `é\u2028\r\n${text}` })
  const { files: count } = await precompress(folder)
  expect(count).toBe(packedExtensions.length + 2)
  for (const file of [...Object.keys(files), 'assets/site.0a.css', '404.html']) {
    const plain = readFileSync(join(folder, file))
    expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).equals(plain), file).toBe(true)
    expect(gunzipSync(readFileSync(join(folder, `${file}.gz`))).equals(plain), file).toBe(true)
  }
})

test('precompress leaves alone what is packed by its format, has no ending, is short, or would not get smaller', async () => {
  const plain = {
    'a.woff2': text,
    'a.png': text,
    _headers: text,
    'a.txt': text.slice(0, 199),
    'a.json': noise,
    'b.md': '',
  }
  const folder = temporaryFolder(plain)
  expect(await precompress(folder)).toMatchObject({ files: 0, bytes: { plain: 0, br: 0, gz: 0 } })
  expect(readdirSync(folder).sort()).toEqual(Object.keys(plain).sort())
})

test('precompress packs nothing that it has packed itself, and gives the same bytes at another time', async () => {
  const folder = temporaryFolder({ 'a.html': text })
  const once = await packedForms(folder)
  utimesSync(join(folder, 'a.html'), 1_000_000_000, 1_000_000_000)
  expect(await packedForms(folder)).toEqual(once)
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'a.html.br', 'a.html.gz'])
})

test('precompress writes neither a time nor a system into the header of gzip', async () => {
  const folder = temporaryFolder({ 'a.html': text })
  await precompress(folder)
  expect([...readFileSync(join(folder, 'a.html.gz')).subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
})

test('precompress takes more time for files that are kept for long', async () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `order-${Math.imul(index, 2_654_435_761) >>> 20}`).join(' ')
  const folder = temporaryFolder({ 'assets/a.0a.js': words, '_next/static/a.js': words, 'a.js': words })
  await precompress(folder)
  const [asset, next, page] = ['assets/a.0a.js', '_next/static/a.js', 'a.js'].map(
    (file) => readFileSync(join(folder, `${file}.br`)).length,
  )
  expect(asset).toBe(next)
  expect(asset).toBeLessThan(page ?? 0)
})

test('precompress counts what it does, file by file, and tells it', async () => {
  const folder = temporaryFolder({ 'a.html': text, 'b.html': text, 'c.html': 'short' })
  const seen: [number, number][] = []
  const { told, bytes } = await precompress(folder, (done, of) => seen.push([done, of]))
  expect(seen).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  expect(bytes.plain).toBe(2 * text.length)
  expect(told).toBe('2 texts, 5 kB: 0 kB as .br, 0 kB as .gz')
})

test('precompress fails where a file cannot be written', async () => {
  const folder = temporaryFolder({ 'a.html': text, 'a.html.br/in-the-way': '' })
  await expect(precompress(folder)).rejects.toThrow('EISDIR')
  expect(existsSync(join(folder, 'a.html.gz'))).toBe(false)
})

async function packedForms(folder: string): Promise<readonly string[]> {
  await precompress(folder)
  return ['a.html.br', 'a.html.gz'].map((file) => readFileSync(join(folder, file)).toString('base64'))
}
