import { expect, test } from 'vitest'
import { readContent } from '../disk/content/read-content'
import { readSite } from '../disk/content/read-site'
import { projectAt } from '../disk/project-at.fixture'
import { listPages } from '../site/list-pages'
import { pageTable } from '../site/pages'

const pages = listPages({ ...readContent(projectAt('content')), ...readSite(projectAt('content')) })

test.each(Object.entries(pageTable))(
  'the examples of %s are pages of that kind in the built-in content',
  (kind, row) => {
    const paths = new Set(pages.flatMap((page) => (page.kind === kind ? [page.path] : [])))
    expect(Object.values(row.examples).filter((path) => !paths.has(path))).toEqual([])
    // Each kind that the content has is looked at by tests.
    expect(Object.keys(row.examples).length > 0).toBe(paths.size > 0)
  },
)

test('no two pages are one file', () => {
  const paths = pages.map(({ path }) => path.toLowerCase())
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
})
