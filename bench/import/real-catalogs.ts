import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { runMain } from '../../cli/run-main.fixture'

const summarySchema = z.object({
  form: z.string(),
  codes: z.number(),
  drafts: z.number(),
  variants: z.number(),
  statuses: z.record(z.string(), z.number()),
  lost: z.array(z.unknown()),
})

const entriesSchema = z.object({
  entries: z.array(z.object({ code: z.string(), namespace: z.string().optional() })),
})

/**
 * Imports each folder of a folder as a catalog of its name, and prints a row for each. `import.args` in it has the
 * words of the command, one a line (else the whole folder is the source); `codes.txt` the codes of the source,
 * counted by other means; `origin.txt` where it comes from. Gives whether all codes agree.
 */
export async function importCatalogs(folder: string, content: string): Promise<boolean> {
  console.log('| source | form | codes counted | codes imported | variants | with a status | losses | seconds |')
  console.log('|---|---|---|---|---|---|---|---|')
  const differences: string[] = []
  let count = 0
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory())) {
    const place = join(folder, name)
    const started = performance.now()
    const { code, out, err } = await run(place, name, content)
    const seconds = (performance.now() - started) / 1000
    if (out === '') throw new Error(`${name} ended with ${code}: ${err}`)
    const summary = summarySchema.parse(JSON.parse(out))
    const found = importedCodes(join(content, name))
    const counted = linesOf(join(place, 'codes.txt'))
    const none = summary.statuses.none ?? 0
    const origin = linesOf(join(place, 'origin.txt'))?.[0] ?? name
    const cells = [
      origin,
      summary.form,
      counted?.length ?? '–',
      summary.codes,
      summary.variants,
      summary.codes - none,
      summary.lost.length,
      seconds.toFixed(1),
    ]
    console.log(`| ${cells.join(' | ')} |`)
    if (counted !== undefined) differences.push(...differencesOf(name, counted, found))
    count++
  }
  if (count === 0) throw new Error(`${folder} has no folders.`)
  for (const difference of differences) console.log(difference)
  return differences.length === 0
}

async function run(cwd: string, name: string, content: string) {
  const words = linesOf(join(cwd, 'import.args')) ?? ['.']
  return runMain({ cwd }, 'import', ...words, '--catalog', name, '--into', content, '--json')
}

/** The codes that are in the files of a catalog, with their name spaces. */
function importedCodes(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'catalog.json' && name !== 'import.json')
    .flatMap((name) => entriesSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).entries)
    .map(({ code, namespace }) => (namespace === undefined ? code : `${namespace}/${code}`))
}

function differencesOf(name: string, counted: readonly string[], found: readonly string[]): string[] {
  const [known, there] = [new Set(counted), new Set(found)]
  const missing = counted.filter((code) => !there.has(code))
  const more = found.filter((code) => !known.has(code))
  return [
    ...(missing.length === 0 ? [] : [`${name}: not imported: ${missing.join(', ')}`]),
    ...(more.length === 0 ? [] : [`${name}: not counted: ${more.join(', ')}`]),
  ]
}

function linesOf(file: string): string[] | undefined {
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}
