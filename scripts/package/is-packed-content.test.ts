import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isPackedContent } from './is-packed-content'

test('no test of the content is in the package, wherever it is', () => {
  const files = readdirSync(join(import.meta.dirname, '../../content'), { recursive: true, encoding: 'utf8' })
  const left = files.filter((path) => !isPackedContent(path)).sort()
  expect(left).toEqual(expect.arrayContaining(['request-forms.test.ts', 'guides/snippets/snippets.test.ts']))
  expect(files.filter((path) => isPackedContent(path) && /test/.test(path))).toEqual([])
  expect(isPackedContent('guides/snippets/express.ts')).toBe(true)
})
