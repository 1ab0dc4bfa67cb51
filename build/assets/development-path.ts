import { type AssetName, searchIndexPath } from '../../site/assets'

/** The path of a shared file in development: its plain name. */
export function developmentPath(name: AssetName): string {
  return name === 'search-index.json' ? searchIndexPath : `/assets/${name}`
}
