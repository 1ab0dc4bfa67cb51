import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { repositoryProject } from '../../cli/call/repository-project'
import { readContent } from '../../disk/content/read-content'
import { createSearch } from '../../search/index'
import type { Search } from '../../search/text/answer'

const pasteSchema = z.object({
  id: z.string(),
  shape: z.string(),
  query: z.string(),
  /** Nothing may be found where it is empty. */
  expect: z.array(z.object({ catalog: z.string(), code: z.string() })),
  params: z.record(z.string(), z.string()).optional(),
  requestId: z.string().optional(),
  wave: z.number(),
})
type Paste = z.infer<typeof pasteSchema>

const logSchema = z.object({
  shape: z.string(),
  n: z.number(),
  want: z.array(z.tuple([z.string(), z.string()])),
  query: z.string(),
})
type Log = z.infer<typeof logSchema>

const usage = `Usage: npm run --silent bench:pastes -- FILE…
Each file is a JSON array of pastes ({id, shape, query, expect, params?, requestId?, wave})
or of logs with many errors ({shape, n, want: [[catalog, code]], query}).`

/** Scores the search with pastes and logs from files that are given, and names what is missed. */
function main(files: readonly string[]): void {
  if (files.length === 0) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const search = createSearch(readContent(repositoryProject()).catalogs)
  for (const file of files) {
    const items: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const logs = z.array(logSchema).safeParse(items)
    if (logs.success) scoreLogs(search, logs.data)
    else scorePastes(search, z.array(pasteSchema).parse(items))
  }
}

function scorePastes(search: Search, pastes: readonly Paste[]): void {
  const missed: string[] = []
  for (const wave of [...new Set(pastes.map((paste) => paste.wave))]) {
    const counts = new Map<string, readonly [right: number, all: number]>()
    const count = (name: string, isRight: boolean): void => {
      const [right, all] = counts.get(name) ?? [0, 0]
      counts.set(name, [right + (isRight ? 1 : 0), all + 1])
    }
    for (const paste of pastes.filter((item) => item.wave === wave)) {
      const results = search.search(paste.query)
      const [first] = results
      const isRight = isExpected(first, paste)
      count(paste.expect.length === 0 ? 'empty' : 'right first', isRight)
      if (paste.expect.length > 0)
        count(
          'among five',
          results.slice(0, 5).some((result) => isExpected(result, paste)),
        )
      if (paste.params !== undefined) count('values whole', hasValues(first?.params ?? {}, paste.params))
      if (paste.requestId !== undefined)
        count('request id', search.answer(paste.query).occurrence.requestId === paste.requestId)
      if (!isRight) missed.push(`  ${paste.id} ${paste.shape}: got ${nameOf(first)}, ${results.length} results`)
    }
    const parts = [...counts].map(([name, [right, all]]) => `${name} ${right} of ${all}`)
    console.log(`Pastes, wave ${wave}: ${parts.join(', ')}`)
  }
  console.log(['Not right first', ...missed, ''].join('\n'))
}

function isExpected(result: { readonly catalog: string; readonly code: string } | undefined, { expect }: Paste) {
  if (result === undefined) return expect.length === 0
  return expect.some(({ catalog, code }) => catalog === result.catalog && code === result.code)
}

function hasValues(found: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) => found[name] === value)
}

function nameOf(result: { readonly catalog: string; readonly code: string } | undefined): string {
  return result === undefined ? 'nothing' : `${result.catalog}/${result.code}`
}

/** Recall over all results; precision over what leads: the first result of each code that was read. */
function scoreLogs(search: Search, logs: readonly Log[]): void {
  console.log(`${'log'.padEnd(30)}  count  recall  precision  results`)
  for (const { shape, n, want, query } of logs) {
    const { groups, results, total } = search.answer(query, { limit: 1_000 })
    const found = new Set(results.map(nameOf))
    const leading = new Set(
      (groups.length > 0 ? groups.map((group) => group.results[0]) : results.slice(0, 1)).map(nameOf),
    )
    const wanted = new Set(want.map(([catalog, code]) => `${catalog}/${code}`))
    const share = (part: number, all: number): string => (all === 0 ? 1 : part / all).toFixed(2)
    const recall = share([...wanted].filter((name) => found.has(name)).length, wanted.size)
    const precision = share([...leading].filter((name) => wanted.has(name)).length, leading.size)
    console.log(
      `${shape.padEnd(30)}  ${String(n).padStart(5)}  ${recall.padStart(6)}  ${precision.padStart(9)}  ${String(total).padStart(7)}`,
    )
  }
}

main(process.argv.slice(2))
