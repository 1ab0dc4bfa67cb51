/**
 * `npm run bench:verify`: generates repositories in eight languages whose right answer is known by construction, compares
 * them with their catalogs, and prints recall and precision; then 2,500, 5,000 and 10,000 files, and what these cost.
 * `--show LANGUAGE` prints what was missed and what was wrong; `--many` measures the files alone, `--quick` a third of the
 * repositories. Exit code 1 where a target is missed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateRepository } from './generate-repository'
import { csharp } from './languages/csharp'
import { go } from './languages/go'
import { java } from './languages/java'
import { kotlin } from './languages/kotlin'
import type { Language } from './languages/language'
import { php } from './languages/php'
import { python } from './languages/python'
import { rust } from './languages/rust'
import { typescript } from './languages/typescript'
import { measureMany } from './measure-many'
import { runVerify } from './run-verify'
import { type Score, score, shareOf } from './score'
import { type Style, styles } from './styles'

const targets = { recall: 0.99, precision: 0.98 } as const
/** Codes of a repository, documented or not, and repositories of each language and style. */
const codes = 120
const seeds = 3

const { values } = parseArgs({
  options: {
    show: { type: 'string' },
    quick: { type: 'boolean' },
    many: { type: 'boolean' },
    keep: { type: 'string' },
  },
})
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'faultbook-verify-'))
if (values.keep === undefined) process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

if (!values.many && !(await measureRight())) process.exitCode = 1
if (!values.quick && !(await measureMany(folder))) process.exitCode = 1

/** Recall and precision over all languages and styles, and whether the targets are reached. */
async function measureRight(): Promise<boolean> {
  const all: Score[] = []
  for (const language of [java, kotlin, go, typescript, python, csharp, php, rust]) {
    const scores: Score[] = []
    for (const style of styles) {
      for (let seed = 1; seed <= (values.quick ? 1 : seeds); seed++) scores.push(await scoreOf(language, style, seed))
    }
    console.log(`${language.name.padEnd(12)} ${shareOf(scores)}`)
    all.push(...scores)
  }
  console.log(`${'all'.padEnd(12)} ${shareOf(all)}`)
  const { recall, precision } = totalOf(all)
  const isReached = recall >= targets.recall && precision >= targets.precision
  const missed = `Missed: recall ${targets.recall}, precision ${targets.precision}.`
  console.log(isReached ? 'Recall and precision are reached.' : missed)
  return isReached
}

async function scoreOf(language: Language, style: Style, seed: number): Promise<Score> {
  const repository = generateRepository(language, style, { codes, seed: seed * 7919 + style.name.length })
  const place = join(folder, `${language.ending}-${style.name}-${seed}`)
  write(place, repository.files, repository.entries)
  const result = score(repository.expected, await runVerify(place, language.ending))
  if (values.show !== undefined && language.name.startsWith(values.show)) {
    for (const line of result.missed) console.log(`  ${style.name} ${seed} missed: ${line}`)
    for (const line of result.wrong) console.log(`  ${style.name} ${seed} wrong:  ${line}`)
  }
  return result
}

function totalOf(scores: readonly Score[]) {
  const sum = (count: (score: Score) => number) => scores.reduce((total, item) => total + count(item), 0)
  const right = sum((item) => item.right)
  return {
    recall: right / sum((item) => item.right + item.missed.length),
    precision: right / sum((item) => item.right + item.wrong.length),
  }
}

function write(place: string, files: ReadonlyMap<string, string>, entries: readonly unknown[]): void {
  const catalog = { name: 'Shop', summary: 'Takes orders.', drafts: entries.length }
  const all = [
    ...files,
    ['errors/shop/catalog.json', JSON.stringify(catalog)],
    ['errors/shop/codes.json', JSON.stringify({ entries })],
  ] as const
  for (const [path, text] of all) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), text)
  }
}
