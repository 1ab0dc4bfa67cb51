import { findSecrets, type SecretKind } from '../../catalog/text/find-secrets'

/** Fields that show data. In prose an e-mail address is one to write to. */
const shown: ReadonlySet<string> = new Set(['examples', 'params', 'message', 'messages', 'variants'])
const ofData: ReadonlySet<SecretKind> = new Set(['an e-mail address', 'a password in a URL'])

/** What is computed from the code, and is no text. */
const unread: ReadonlySet<string> = new Set(['code', 'slug', 'namespace', 'statuses'])

/**
 * Takes texts that look as if they held somebody's secret out of an entry: nobody but a person may say that one
 * never was a secret.
 */
export function removeSecrets(fields: Record<string, unknown>, tell: (what: string) => void) {
  for (const [name, value] of Object.entries(fields)) {
    if (unread.has(name)) continue
    const items = Array.isArray(value) ? value : [value]
    const kept = items.filter((item: unknown) => {
      const kind = secretIn(item, shown.has(name))
      if (kind !== undefined) tell(`a part of ${name}, in which something looks like ${kind},`)
      return kind === undefined
    })
    if (kept.length === items.length) continue
    if (kept.length === 0) delete fields[name]
    else fields[name] = kept
  }
}

function secretIn(value: unknown, isData: boolean): SecretKind | undefined {
  if (typeof value === 'string') {
    return findSecrets(value).find(({ kind }) => isData || !ofData.has(kind))?.kind
  }
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value)
    .map((item: unknown) => secretIn(item, isData))
    .find((kind) => kind !== undefined)
}
