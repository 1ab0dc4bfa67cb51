import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Picture } from '../site/pictures'
import { type DrawPicture, pictureFile, prunePictures } from './picture-store'
import { temporaryFolder } from './temporary-folder.fixture'

const home = process.cwd()
beforeEach(() => {
  const folder = temporaryFolder()
  for (const name of ['node_modules', 'render']) symlinkSync(resolve(home, name), join(folder, name))
  mkdirSync(join(folder, '.faultbook'))
  process.chdir(folder)
})
afterEach(() => process.chdir(home))

const picture = (title: string): Picture => ({ path: `/${title}.png`, title, text: '', count: '', alt: '' })

function drawing() {
  const drawn: string[] = []
  const draw: DrawPicture = async ({ path, siteName }) => {
    drawn.push(`${path} of ${siteName}`)
    return Buffer.from(`${path} ${siteName}`)
  }
  return { drawn, draw }
}

test('a picture is drawn once, until something that it is drawn from is another', async () => {
  const { drawn, draw } = drawing()
  for (const siteName of ['Shop', 'Shop', 'Store']) {
    expect(String(await pictureFile(picture('a'), siteName, draw))).toBe(`/a.png ${siteName}`)
  }
  expect(drawn).toEqual(['/a.png of Shop', '/a.png of Store'])
})

test('what the last build has not asked for is forgotten, and nothing else', async () => {
  const { drawn, draw } = drawing()
  for (const title of ['a', 'b']) await pictureFile(picture(title), 'Shop', draw)
  await pictureFile(picture('a'), 'Store', draw)
  prunePictures([picture('a'), picture('c')], 'Shop')
  expect(readdirSync('.faultbook/cache/pictures')).toHaveLength(1)
  await pictureFile(picture('a'), 'Shop', draw)
  expect(drawn).toEqual(['/a.png of Shop', '/b.png of Shop', '/a.png of Store'])
})
