import type { IndexView } from '../index/index-view'
import { isWellKnown } from './foreign-systems'

/** The host of an address, of a `Host` header, or under a key of that name: `HTTPSConnectionPool(host='…')`. */
const hosts = /(?:\/\\?\/|\b(?:host|authority)\W{1,6})([\w.-]{4,253})/g
/** A shorter label is in hosts of anybody: `api`, `www`. */
const leastLabel = 4

/**
 * Which catalogs the hosts in a text name: by the host of the base URL, or by a slug or a name that is a label, as in
 * `api.access-manager.internal`. The last label of several names no system.
 *
 * @returns one for each catalog, in order
 */
export function catalogsOfHosts({ catalogs }: IndexView, text: string): readonly boolean[] {
  const told = new Set<string>()
  for (const [, host = ''] of text.toLowerCase().matchAll(hosts)) {
    if (isWellKnown(host)) continue
    told.add(host)
    for (const label of host.replace(/\.[^.]*$/, '').split('.')) told.add(plain(label))
  }
  return catalogs.map(({ slug, name, host = '' }) =>
    [host, plain(slug), plain(name)].some((own) => own.length >= leastLabel && told.has(own)),
  )
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
