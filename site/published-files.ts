import { feedPath, noticesPath } from '../catalog/address/links'
import { schemaNames, schemaPath } from './schema-paths'

/** Files at fixed addresses that every site has and that content may link to; rules of hosts are not for readers. */
export const publishedFiles: readonly string[] = [
  '/catalogs.json',
  '/registry.json',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
  '/opensearch.xml',
  '/manifest.webmanifest',
  '/icon.svg',
  '/apple-touch-icon.png',
  feedPath,
  noticesPath,
  ...schemaNames.map(schemaPath),
]
