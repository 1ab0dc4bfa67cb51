import { findSecrets, type SecretKind } from '../../catalog/text/find-secrets'

/** Fields that show data. In prose an email address is one to write to. */
const shown: ReadonlySet<string> = new Set(['examples', 'params', 'message', 'messages', 'variants'])
const ofData: ReadonlySet<SecretKind> = new Set(['an email address', 'a password in a URL'])

/** The code and what is computed from it, and what is no text. */
const unread: ReadonlySet<string> = new Set(['code', 'slug', 'namespace', 'statuses', 'notSecret'])

/**
 * Takes texts that look as if they held somebody's secret out of an entry: nobody but a person may say that one
 * never was a secret. A code that is only long and mixed is none. False where the code is a key of a known shape.
 */
export function removeSecrets(fields: Record<string, unknown>, tell: (what: string) => void): boolean {
  const inCode = [fields.code, fields.slug]
    .flatMap((text) => (typeof text === 'string' ? findSecrets(text) : []))
    .filter(({ kind }) => !ofData.has(kind))
  const known = inCode.find(({ kind }) => kind !== 'a token')
  if (known !== undefined) {
    tell(`the entry, whose code looks like ${known.kind},`)
    return false
  }
  const allowed = new Set(inCode.map(({ value }) => value))
  if (allowed.size > 0) fields.notSecret = [...allowed]
  for (const [name, value] of Object.entries(fields)) {
    if (unread.has(name)) continue
    const items = Array.isArray(value) ? value : [value]
    const kept = items.filter((item: unknown) => {
      const kind = secretIn(item, { isData: shown.has(name), allowed })
      if (kind !== undefined) tell(`a part of ${name}, in which something looks like ${kind},`)
      return kind === undefined
    })
    if (kept.length === items.length) continue
    if (kept.length === 0) delete fields[name]
    else fields[name] = kept
    if (name === 'variants' && kept.length === 1) joinOnlyVariant(fields, kept[0])
  }
  return true
}

/** What tells a variant from others has gone with them: one that says what the code says is the code. */
function joinOnlyVariant(fields: Record<string, unknown>, variant: unknown): void {
  if (typeof variant !== 'object' || variant === null) return
  const { message, when } = variant as { message?: unknown; when?: unknown } // what joinMeanings writes
  if (message !== fields.message) return
  delete fields.variants
  if (fields.summary === undefined && when !== undefined) fields.summary = when
}

interface Judging {
  readonly isData: boolean
  /** Texts that are none, since they are the code. */
  readonly allowed: ReadonlySet<string>
}

function secretIn(value: unknown, judging: Judging): SecretKind | undefined {
  if (typeof value === 'string') {
    const { isData, allowed } = judging
    const found = findSecrets(value).filter(({ kind }) => isData || !ofData.has(kind))
    return found.find((secret) => !allowed.has(secret.value))?.kind
  }
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value)
    .map((item: unknown) => secretIn(item, judging))
    .find((kind) => kind !== undefined)
}
