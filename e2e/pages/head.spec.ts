import { parseTags } from '../../build/html/parse-tags'
import { at, pagesOfEachKind } from '../content'
import { expect, test } from '../fixtures'

for (const [kind, path] of Object.entries(pagesOfEachKind)) {
  test(`the head of ${kind} keeps no text waiting for a font, and asks for the width of the screen`, async ({
    request,
  }) => {
    const html = await (await request.get(at(path))).text()
    const tags = parseTags(html)
    expect(tags.filter(({ attributes }) => attributes.get('as') === 'font')).toEqual([])
    const screens = tags.filter(({ attributes }) => attributes.get('name') === 'viewport')
    expect(screens.map(({ attributes }) => attributes.get('content'))).toEqual(['width=device-width, initial-scale=1'])
  })
}
