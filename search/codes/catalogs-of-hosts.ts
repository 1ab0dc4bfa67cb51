import type { IndexView } from '../index/index-view'
import { isWellKnown } from '../paste/foreign-systems'

/** The host of an address, of a `Host` header, or under a key of that name: `HTTPSConnectionPool(host='…')`. */
const hosts =
  /(?:https?:\\?\/\\?\/(?:[^\s/@]{1,200}@)?|\b(?:host|authority)\\*["']?\s?[:=]\s?\\*["']?)([\w.-]{4,253})/gi
const mostHosts = 200

/**
 * Which catalogs the hosts in a text name: by the host of the base URL, or by a slug or a name that is a label
 * (`access-manager.internal`), or a part of one that is no ordinary word (`api-policycortex.example`).
 *
 * @returns one for each catalog, in order
 */
export function catalogsOfHosts({ catalogs }: IndexView, text: string): readonly boolean[] {
  const found = new Set<string>()
  for (const [, host = ''] of text.matchAll(hosts)) {
    if (found.size === mostHosts) break
    found.add(host.toLowerCase())
  }
  const told = [...found].filter((host) => !isWellKnown(host))
  return catalogs.map(({ slug, name, host }) => {
    const isOrdinary = !/\W|[a-z][A-Z]/.test(name)
    const names = [slug, name].map((own) => own.toLowerCase().replace(/[^a-z0-9]+/g, '-'))
    const wanted = new Set([...names, ...names.map((own) => own.replaceAll('-', ''))].filter((own) => own.length > 3))
    return told.some(
      (own) =>
        own === host ||
        labelsOf(own).some(
          (label) => wanted.has(label) || (!isOrdinary && names.some((part) => `-${label}-`.includes(`-${part}-`))),
        ),
    )
  })
}

/** All labels but the last one of several, which names no system. */
function labelsOf(host: string): readonly string[] {
  const labels = host.split('.')
  return labels.length > 1 ? labels.slice(0, -1) : labels
}
