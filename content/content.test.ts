import { expect, test } from 'vitest'
import { resolveReference } from '../catalog/address/resolve-reference'
import type { Entry } from '../catalog/model/catalog'
import { readContent } from '../disk/content/read-content'
import { projectAt } from '../disk/project-at.fixture'

/** What the built-in catalogs are held to beyond the check that everybody's content passes. */
const { catalogs, problems } = readContent(projectAt('content'))
const entries = catalogs.flatMap((catalog) => catalog.entries)
const nameOf = ({ catalog, code }: Entry) => `${catalog}/${code}`

test('the built-in catalogs have neither a problem nor a warning', () => {
  expect(problems).toEqual([])
  expect(entries.length).toBeGreaterThan(90)
})

test('two entries with the same title or message tell each other apart', () => {
  const pairs = pairsOf(entries).filter(([a, b]) => wordingsOf(a).some((words) => wordingsOf(b).includes(words)))
  expect(pairs.filter(([a, b]) => !isConfusedWith(a, b) || !isConfusedWith(b, a)).map(namesOf)).toEqual([])
  expect(pairs.length).toBeGreaterThan(10)
})

test('no two entries share a text', () => {
  const owners = new Map<string, Set<string>>()
  for (const entry of entries) {
    for (const text of textsOf(entry)) owners.set(text, (owners.get(text) ?? new Set()).add(nameOf(entry)))
  }
  expect([...owners].filter(([, names]) => names.size > 1)).toEqual([])
  expect(owners.size).toBeGreaterThan(1000)
})

test('texts for end users can be sent as they are: no please, no code, no status, no field', () => {
  const bad = entries.flatMap((entry) => faultsIn(entry).map((fault) => `${nameOf(entry)}: ${fault}`))
  expect(bad).toEqual([])
  expect(entries.filter(({ userText }) => userText !== undefined).length).toBe(entries.length)
})

test('every cause of the built-in catalogs says where it comes from', () => {
  const causes = entries.flatMap((entry) => entry.causes.map((cause) => ({ name: nameOf(entry), ...cause })))
  expect(causes.filter(({ source }) => source === undefined)).toEqual([])
  expect(causes.length).toBeGreaterThan(200)
})

test('every built-in catalog lists the facts that its texts may state', () => {
  expect(catalogs.filter(({ facts }) => facts === undefined).map(({ slug }) => slug)).toEqual([])
  expect(catalogs.length).toBe(5)
})

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]))
}

function namesOf(pair: readonly [Entry, Entry]): string[] {
  return pair.map(nameOf)
}

/** Title and message of an entry, in letters and digits alone. */
function wordingsOf({ title, message }: Entry): string[] {
  return [title, message ?? title].map((text) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
}

function isConfusedWith(entry: Entry, other: Entry): boolean {
  const home = catalogs.find(({ slug }) => slug === entry.catalog)
  return home !== undefined && entry.confusedWith.some(({ code }) => resolveReference(code, home, catalogs) === other)
}

/** Every sentence or paragraph that is written for one entry. */
function textsOf(entry: Entry): string[] {
  return [
    entry.summary,
    entry.retry?.note,
    entry.userText,
    ...entry.causes.flatMap(({ text, check, fix }) => [text, check, fix]),
    ...entry.solutions.map(({ text }) => text),
    ...entry.examples.map(({ note }) => note),
    ...entry.confusedWith.map(({ difference }) => difference),
    ...entry.related.map(({ why }) => why),
    ...entry.ask,
    ...entry.sections.map(({ text }) => text),
  ].filter((text) => text !== undefined)
}

/** What in the text for end users no end user should read. */
function faultsIn({ catalog, code, userText = '' }: Entry): string[] {
  const home = catalogs.find(({ slug }) => slug === catalog)
  const text = userText.replaceAll(home?.name.replaceAll(' ', '') ?? '', '')
  const fields = (home?.envelope?.fields ?? []).map(({ path }) => path).filter((path) => !/^[a-z]+$/.test(path))
  return [
    ...(text.match(/\bplease\b/gi) ?? []),
    ...(text.match(/[`_{}]|\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}-\d+|\b[1-5]\d\d\b/g) ?? []),
    ...[code, ...fields].filter((name) => text.includes(name)),
  ]
}
