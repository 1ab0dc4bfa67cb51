import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderGuide } from '../../render/guide'
import { guideComponents } from './guide-components'

function captions(body: string): string[] {
  const words = { catalog: 'shop', slug: 'retry', title: 'Retry', summary: 'When to retry.', order: 1 }
  const place = { file: 'content/shop/guides/retry.mdx', line: 1, column: 1 }
  const snippets = [{ file: 'java/Retry.java', text: 'class Retry {}\n' }]
  const html = renderToStaticMarkup(renderGuide({ basePath: '' }, { ...words, body, snippets, place }, guideComponents))
  return [...html.matchAll(/<figcaption>(.*?)<button/g)].map(([, caption = '']) => caption)
}

test('a block says its language, and its file where it is a whole one', () => {
  expect(captions('<Snippet file="java/Retry.java" />\n\n```java\nint i;\n```\n\n```\nplain\n```')).toEqual([
    'Java <code dir="ltr">Retry.java</code>',
    'Java',
    'Text',
  ])
})
