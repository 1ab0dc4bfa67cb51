import { expect, test } from 'vitest'
import { noticesPath } from '../catalog/address/links'
import { siteFiles } from './forms/site-files'
import { publishedFiles } from './published-files'

const site = { name: 'Errors', url: 'https://errors.example.com', basePath: '' }

test('publishedFiles are the files of a site that readers ask for, the icons and the licences', () => {
  const files = siteFiles({ site, catalogs: [], guides: [] }).map(({ path }) => path)
  const forReaders = files.filter((path) => !/^\/[._]/.test(path))
  expect(publishedFiles.toSorted()).toEqual([...forReaders, '/icon.svg', '/apple-touch-icon.png', noticesPath].sort())
})
