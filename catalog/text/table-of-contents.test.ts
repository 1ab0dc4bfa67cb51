import { expect, test } from 'vitest'
import { markdownTree } from './markdown-tree'
import { tableOfContents } from './table-of-contents'

test('tableOfContents lists the headings with ids that are unique, and none from code', () => {
  const text =
    '## Retry with `Retry-After`\n\n```bash\n# not a heading\n```\n\n### 429 & 503\n\n## Log\n\n## Log\n\n## !!!'
  expect(tableOfContents(markdownTree(text))).toEqual([
    { depth: 2, text: 'Retry with Retry-After', id: 'retry-with-retry-after' },
    { depth: 3, text: '429 & 503', id: '429-503' },
    { depth: 2, text: 'Log', id: 'log' },
    { depth: 2, text: 'Log', id: 'log-2' },
    { depth: 2, text: '!!!', id: 'section' },
  ])
})
