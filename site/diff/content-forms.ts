import { catalogJsonPath, entryFormPath } from '../../catalog/address/links'
import { catalogJson } from '../forms/catalog-json'
import { catalogsJson } from '../forms/catalogs-json'
import { entryJson } from '../forms/entry-json'
import type { SiteContent } from '../site-context'
import type { LoadForm } from './site-side'

/** The machine-readable forms of content that has not been built. */
export function contentForms({ site, catalogs, guides }: SiteContent): LoadForm {
  const forms = new Map<string, () => unknown>([['/catalogs.json', () => catalogsJson(site, catalogs, guides)]])
  for (const catalog of catalogs) {
    forms.set(catalogJsonPath(catalog), () => catalogJson(site, catalog))
    for (const entry of catalog.entries) {
      forms.set(entryFormPath(entry, 'json'), () => entryJson(site, entry, catalogs))
    }
  }
  // Through JSON, so that both sides of a comparison have the same shape.
  return (path) => {
    const make = forms.get(path)
    return make === undefined ? undefined : JSON.parse(JSON.stringify(make()))
  }
}
