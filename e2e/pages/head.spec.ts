import { at, pagesOfEachKind } from '../content'
import { expect, test } from '../fixtures'

for (const [kind, path] of Object.entries(pagesOfEachKind)) {
  test(`the head of ${kind} asks for each font once, and for the width of the screen`, async ({ request }) => {
    const html = await (await request.get(at(path))).text()
    const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link)
    const fonts = links.filter((link) => link.includes('as="font"')).map((link) => /href="([^"]*)"/.exec(link)?.[1])
    expect(fonts).toHaveLength(2)
    expect(new Set(fonts).size).toBe(2)
    expect(html.match(/<meta name="viewport"[^>]*>/g)).toEqual([
      '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    ])
  })
}
