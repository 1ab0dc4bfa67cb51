import type { Site } from '../../catalog/model/site'
import { speculationRules } from '../../site/speculation-rules'
import { scriptHash } from './with-policy'

/** Hashes of the inline scripts that the page script adds: the rules by which a browser gets next pages ready. */
export function scriptsOfClient(site: Pick<Site, 'basePath'>): readonly string[] {
  return [scriptHash(speculationRules(site.basePath))]
}
