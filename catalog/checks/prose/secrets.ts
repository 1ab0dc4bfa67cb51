import type { Catalog, Guide, Place } from '../../model/catalog'
import type { DataPath } from '../../model/located'
import type { Problem } from '../../model/problem'
import { isRecord } from '../../parse/without-nulls'
import { type FoundSecret, findSecrets, type SecretKind } from '../../text/find-secrets'
import type { Check } from '../frame/check'

/** Fields that show data. In prose an email address is one to write to, and a link with a password is refused as a link. */
const shown: ReadonlySet<string | number> = new Set([
  'examples',
  'envelope',
  'params',
  'message',
  'messages',
  'variants',
  'reproduce',
  'operations',
  'requestId',
])
const ofData: ReadonlySet<SecretKind> = new Set(['an email address', 'a password in a URL'])

/** What is computed, and what lists the false alarms itself. */
const unread: ReadonlySet<string> = new Set(['notSecret', 'place', 'entries', 'guides', 'catalog', 'slug'])

/**
 * No token, key or e-mail address of somebody in what everybody may read. What only looks like one is
 * listed under `notSecret`, letter by letter; a listed text that is nowhere found has to go.
 */
export const checkSecrets: Check = ({ catalog, parsed, isPartial, locate }) => {
  const known = new Set<string>()
  const ofCatalog = new Set(catalog.notSecret)
  const judge = (text: string, path: DataPath, own: ReadonlySet<string>, at: (line: number) => Place): Problem[] =>
    placed(text)
      .filter(({ kind }) => !ofData.has(kind) || shown.has(path[0] ?? ''))
      .flatMap((secret) => {
        const isListed = own.has(secret.value) || ofCatalog.has(secret.value)
        if (isListed) known.add(secret.value)
        return isListed ? [] : [secretProblem(secret, at(secret.line))]
      })
  const problems = parsed.flatMap(({ entry, locate: place }) => {
    known.clear()
    const own = new Set(entry.notSecret)
    const found = textsIn(entry).flatMap(([path, text]) => judge(text, path, own, (line) => place([...path, line])))
    const idle = entry.notSecret.flatMap((text, index) =>
      known.has(text) ? [] : [idleProblem(text, place(['notSecret', index]))],
    )
    return [...found, ...idle]
  })
  const elsewhere = [
    ...textsIn(catalog).flatMap(([path, text]) => judge(text, path, none, (line) => locate([...path, line]))),
    ...catalog.guides.flatMap((guide) => guideTexts(guide).flatMap(([text, at]) => judge(text, [], none, at))),
  ]
  return [...problems, ...elsewhere, ...(isPartial ? [] : idleOfCatalog(catalog, locate))]
}

function idleOfCatalog(catalog: Catalog, locate: (path: DataPath) => Place): Problem[] {
  if (catalog.notSecret.length === 0) return []
  const texts = [catalog, ...catalog.entries].flatMap((part) => textsIn(part).map(([, text]) => text))
  const all = [...texts, ...catalog.guides.flatMap((guide) => guideTexts(guide).map(([text]) => text))]
  const found = new Set(all.flatMap((text) => findSecrets(text).map(({ value }) => value)))
  return catalog.notSecret.flatMap((text, index) =>
    found.has(text) ? [] : [idleProblem(text, locate(['notSecret', index]))],
  )
}

/** Its value is not repeated: what is told here goes into the logs of a build. */
function secretProblem({ kind, value }: FoundSecret, place: Place): Problem {
  return {
    kind: 'secret',
    subject: kind,
    place,
    expected: 'values that are made up: `<access-token>`, `name@example.com`',
    received: `${kind} that begins with "${value.slice(0, 4)}", ${value.length} characters`,
    write: 'a made-up value. If it was never a secret, list it: "notSecret": ["…"]. Revoke a real one',
  }
}

function idleProblem(text: string, place: Place): Problem {
  return {
    kind: 'idle-exemption',
    subject: text,
    place,
    expected: 'a text that looks like a secret and occurs in what it is listed for, letter by letter',
    received: 'one that does not',
    write: 'nothing: remove it from `notSecret`',
  }
}

/** All texts of a value with their paths. */
function textsIn(value: unknown, path: DataPath = []): [DataPath, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    path.length === 0 && unread.has(key) ? [] : textsIn(item, [...path, key]),
  )
}

/** The texts of a guide, each with the place of a line of it. */
function guideTexts({ body, snippets, place }: Guide): [string, (line: number) => Place][] {
  return [
    [body, (line) => ({ ...place, line: place.line + line, column: 1 })],
    ...snippets.map(({ file, text }): [string, (line: number) => Place] => [
      text,
      (line) => ({ file: `${place.file.replace(/[^/]*$/, '')}snippets/${file}`, line: line + 1, column: 1 }),
    ]),
  ]
}

const none: ReadonlySet<string> = new Set()

/** The secrets of a text, each with the number of its line, from 0. */
function placed(text: string): (FoundSecret & { line: number })[] {
  let line = 0
  let from = 0
  return findSecrets(text).map((secret) => {
    for (let end = text.indexOf('\n', from); end >= 0 && end < secret.at; end = text.indexOf('\n', from)) {
      line++
      from = end + 1
    }
    return { ...secret, line }
  })
}
