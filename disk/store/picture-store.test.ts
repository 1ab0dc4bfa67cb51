import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Picture } from '../../site/pictures'
import { temporaryFolder } from '../temporary-folder.fixture'
import { PictureStore } from './picture-store'

const picture = (title: string): Picture => ({ path: `/${title}.png`, title, text: '', count: '', alt: '' })

function storeIn(folder: string, version = '1') {
  const drawn: string[] = []
  const draw = async ({ path, siteName }: { path: string; siteName: string }) => {
    drawn.push(`${path} of ${siteName}`)
    return Buffer.from(`${path} ${siteName} ${version}`)
  }
  return { drawn, store: new PictureStore({ folder, kit: { fonts: [], renderer: '' }, version, draw }) }
}

test('a picture is drawn once, until something that it is drawn from is another', async () => {
  const folder = temporaryFolder()
  const { drawn, store } = storeIn(folder)
  for (const name of ['Shop', 'Shop', 'Store']) await store.get(picture('a'), name)
  expect(drawn).toEqual(['/a.png of Shop', '/a.png of Store'])
  expect(String(await storeIn(folder, '2').store.get(picture('a'), 'Shop'))).toBe('/a.png Shop 2')
})

test('what no build has asked for within a week is forgotten, and nothing else', async () => {
  const folder = temporaryFolder()
  for (const title of ['a', 'b']) await storeIn(folder).store.get(picture(title), 'Shop')
  const lastMonth = Date.now() / 1000 - 30 * 24 * 3600
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), lastMonth, lastMonth)
  await storeIn(folder).store.get(picture('c'), 'Shop')
  const { drawn, store } = storeIn(folder)
  await store.get(picture('a'), 'Shop')
  store.prune()
  expect(readdirSync(folder)).toHaveLength(2)
  for (const title of ['a', 'b', 'c']) await store.get(picture(title), 'Shop')
  expect(drawn).toEqual(['/b.png of Shop'])
})
