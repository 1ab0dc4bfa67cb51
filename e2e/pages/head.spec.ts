import { readTags } from '../../build/html/read-tags'
import { at, pagesOfEachKind } from '../content'
import { expect, test } from '../fixtures'

for (const [kind, path] of Object.entries(pagesOfEachKind)) {
  test(`the head of ${kind} asks for each font once, and for the width of the screen`, async ({ request }) => {
    const html = await (await request.get(at(path))).text()
    const tags = readTags(html)
    const fonts = tags.filter(({ attributes }) => attributes.get('as') === 'font')
    expect(fonts).toHaveLength(2)
    expect(new Set(fonts.map(({ attributes }) => attributes.get('href'))).size).toBe(2)
    const screens = tags.filter(({ attributes }) => attributes.get('name') === 'viewport')
    expect(screens.map(({ attributes }) => attributes.get('content'))).toEqual(['width=device-width, initial-scale=1'])
  })
}
