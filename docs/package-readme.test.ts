import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatProblem } from '../catalog/model/problem'
import { commands } from '../cli/commands'
import { starterFiles } from '../cli/init/starter-files'
import { writeStarter } from '../cli/init/write-starter'
import { bundleScript } from '../disk/bundle.fixture'
import { readContent } from '../disk/content/read-content'
import { temporaryFolder } from '../disk/temporary-folder.fixture'

const readme = readFileSync('docs/package-readme.md', 'utf8')

/** A folder with what `faultbook init errors` makes. */
function project() {
  const folder = temporaryFolder()
  writeStarter(join(folder, 'errors'), starterFiles('errors'))
  return folder
}

test('its program runs on what init makes, and prints what it says', async () => {
  const folder = project()
  const program = /```js\n([\s\S]+?)```/.exec(readme)?.[1] ?? ''
  const library = await bundleScript('index.ts', folder)
  writeFileSync(join(folder, 'program.mjs'), program.replace("'faultbook'", JSON.stringify(library)))
  const { stdout, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' })
  const promised = [...program.matchAll(/^\/\/ (.+)$/gm)].map(([, line]) => `${line}\n`).join('')
  expect({ stdout, stderr }).toEqual({ stdout: promised, stderr: '' })
  expect(promised).toContain('ORD-0001')
})

test('what it shows of a wrong family is what the check says', () => {
  const folder = project()
  const file = join(folder, 'errors/my-api/orders.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"family": "orders"', '"family": "order"'))
  const { problems } = readContent({ content: join(folder, 'errors'), base: folder })
  expect(problems.map(formatProblem).join('\n\n')).toContain(/```text\n([\s\S]+?)\n```/.exec(readme)?.[1] ?? 'nothing')
})

test('it names every command, and no other', () => {
  const named = new Set([...readme.matchAll(/`(?:npx )?faultbook ([a-z]+)/g)].map(([, name = '']) => name))
  expect([...commands.keys()].filter((name) => !named.has(name))).toEqual([])
  expect([...named].filter((name) => !commands.has(name))).toEqual([])
})

test('its links lead to files of the repository', () => {
  const links = [...readme.matchAll(/\]\(https:\/\/github\.com\/faultbook\/faultbook\/blob\/main\/([^)]+)\)/g)]
  for (const [, path = ''] of links) expect(() => readFileSync(path), path).not.toThrow()
  expect(links.length).toBeGreaterThan(2)
})
