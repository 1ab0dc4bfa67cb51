import { feedPath, noticesPath } from '../catalog/model/links'

/** Files at fixed addresses that every site has and that content may link to; rules of hosts are not for readers. */
export const publishedFiles: readonly string[] = [
  '/catalogs.json',
  '/registry.json',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
  '/opensearch.xml',
  '/icon.svg',
  feedPath,
  noticesPath,
  ...['catalog', 'entry', 'entries', 'front-matter', 'guide', 'site'].map((name) => `/schemas/${name}.schema.json`),
]
