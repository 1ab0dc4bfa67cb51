import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatProblem, isError } from '../catalog/model/problem'
import { nearest } from '../catalog/text/nearest'
import { readContent } from '../disk/read-content'
import { readSite } from '../disk/read-site'
import { typescriptModule } from '../site/export/typescript-module'

const usage = `npm run --silent export -- ts [catalog…] [--out file]

  ts         the codes of the catalogs (all, where none is named) as TypeScript: constants and a type guard
  --out      the file to write; without it the text goes to standard output`

/**
 * `npm run export -- ts [catalog…] [--out file]`. Exit code 0, 1 where the content has problems, 2 where
 * the command cannot be understood.
 */
function main(): number {
  const command = readCommand()
  if ('fault' in command) return fail(command.fault, 2)
  const { catalogs, problems } = readContent()
  const { site, problems: siteProblems } = readSite()
  const errors = [...siteProblems, ...problems].filter(isError)
  if (errors.length > 0) return fail(errors.map(formatProblem).join('\n\n'), 1)
  const slugs = catalogs.map(({ slug }) => slug)
  for (const name of command.names) {
    if (slugs.includes(name)) continue
    const near = nearest(name, slugs)
    const hint = near === undefined ? '' : ` Do you mean ${near}?`
    return fail(`There is no catalog "${name}".${hint} There are: ${slugs.join(', ')}.`, 2)
  }
  const chosen = command.names.length === 0 ? catalogs : catalogs.filter(({ slug }) => command.names.includes(slug))
  const text = typescriptModule(site, chosen)
  if (command.out === undefined) {
    process.stdout.write(text)
    return 0
  }
  try {
    writeFileSync(command.out, text)
  } catch (error) {
    return fail(`Cannot write ${command.out}: ${error instanceof Error ? error.message : error}`, 1)
  }
  const count = chosen.reduce((sum, { entries }) => sum + entries.length, 0)
  console.error(`${command.out}: ${count} codes of ${chosen.map(({ slug }) => slug).join(', ')}`)
  return 0
}

function readCommand(): { names: readonly string[]; out: string | undefined } | { fault: string } {
  try {
    const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
    const [format, ...names] = positionals
    if (format === 'ts') return { names, out: values.out }
    return { fault: `${format === undefined ? 'Say what to export.' : `There is no format "${format}".`}\n\n${usage}` }
  } catch (error) {
    return { fault: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` }
  }
}

function fail(words: string, code: number): number {
  console.error(words)
  return code
}

process.exitCode = main()
