import { existsSync } from 'node:fs'
import { readCodes } from '../../disk/content/read-content'
import { createSearch } from '../../search/index'
import { type FilledMessage, fillMessages } from './fill-messages'

/** Least share of messages that find their entry first. */
const target = 0.95

interface Found {
  readonly message: FilledMessage
  /** From 0; -1 where it was not found. */
  readonly place: number
  readonly got: readonly string[]
}

/**
 * Prints for each catalog of a content folder how many of its wire messages, filled with values, find their entry: in a
 * search over that catalog, and in one over all of them. Gives what is below the target.
 */
export function printCatalogs(folder: string, isDetailed: boolean): readonly string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there.`)
  const { catalogs } = readCodes({ content: folder, base: folder })
  const everything = createSearch(catalogs)
  const unshared = new Set(fillMessages(catalogs).map(({ shape }) => shape))
  console.log(
    '| catalog | entries | messages | right first | among five | with values | of these right first | in all catalogs: first | among five |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|')
  const rows = catalogs.flatMap((catalog) => {
    const messages = fillMessages([catalog])
    if (messages.length === 0) return []
    const alone = ask(createSearch([catalog]).search, messages)
    const among = ask(
      everything.search,
      messages.filter(({ shape }) => unshared.has(shape)),
    )
    return [{ name: catalog.slug, size: catalog.entries.length, alone, among }]
  })
  const sum = {
    name: 'all',
    size: rows.reduce((total, { size }) => total + size, 0),
    alone: rows.flatMap(({ alone }) => alone),
    among: rows.flatMap(({ among }) => among),
  }
  for (const { name, size, alone, among } of [...rows, sum]) {
    const filled = alone.filter(({ message }) => message.hasValues)
    const ofFilled = filled.length === 0 ? '–' : shareOf(filled, 1).toFixed(3)
    const cells = [name, size, alone.length, ...shares(alone), filled.length, ofFilled, ...shares(among)]
    console.log(`| ${cells.join(' | ')} |`)
  }
  if (isDetailed) printMisses(sum.alone)
  return rows.flatMap(({ name, alone }) => {
    const share = shareOf(alone, 1)
    return share < target ? [`messages of ${name}, right first ${share.toFixed(3)}, at least ${target}`] : []
  })
}

function ask(
  search: (query: string) => readonly { readonly catalog: string; readonly code: string }[],
  messages: readonly FilledMessage[],
): readonly Found[] {
  return messages.map((message) => {
    const results = search(message.text)
    const place = results.findIndex(({ catalog, code }) => catalog === message.catalog && code === message.code)
    return { message, place, got: results.slice(0, 3).map(({ catalog, code }) => `${catalog}/${code}`) }
  })
}

function shares(found: readonly Found[]): readonly string[] {
  return [1, 5].map((places) => shareOf(found, places).toFixed(3))
}

function shareOf(found: readonly Found[], places: number): number {
  return found.filter(({ place }) => place >= 0 && place < places).length / Math.max(1, found.length)
}

function printMisses(found: readonly Found[]): void {
  for (const { message, place, got } of found.filter((item) => item.place !== 0)) {
    console.log(`${message.catalog}/${message.code}: ${JSON.stringify(message.text).slice(0, 300)}`)
    console.log(`    ${place < 0 ? 'not found' : `place ${place + 1}`}, got ${got.join(', ') || 'nothing'}`)
  }
}
