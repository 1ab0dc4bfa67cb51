import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { projectAt } from '../../disk/project-at.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { exportCommand } from '../commands/export'
import { verify } from '../commands/verify'
import { starterFiles } from './starter-files'
import { writeStarter } from './write-starter'

test('a new content folder passes the check at once, with one code and without a warning', () => {
  const folder = join(temporaryFolder({}), 'errors')
  const { written, taken } = writeStarter(folder, starterFiles('errors'))
  expect(taken).toEqual([])
  expect(written.slice(0, 3)).toEqual(['site.json', 'my-api/catalog.json', 'my-api/orders.json'])
  const { catalogs, problems } = readContent(projectAt(folder))
  expect(problems).toEqual([])
  expect(readSite(projectAt(folder)).problems).toEqual([])
  expect(catalogs.map(({ slug, entries }) => [slug, entries.map(({ code }) => code)])).toEqual([
    ['my-api', ['ORD-0001']],
  ])
})

test('each file that names a schema names one that is there', () => {
  const files = starterFiles('errors')
  const paths = files.map(({ path }) => path)
  const named = files.flatMap(({ path, text }) => {
    const schema = path.endsWith('.json') ? JSON.parse(text).$schema : undefined
    return typeof schema === 'string' && schema.startsWith('.') ? [join(path, '..', schema)] : []
  })
  expect(named).toHaveLength(3)
  for (const path of named) expect(paths).toContain(path.replaceAll('\\', '/'))
})

test('nothing is overwritten or added: if something exists already, nothing is written', () => {
  const folder = temporaryFolder({ 'my-api/orders.json': 'mine', 'notes.txt': '', '.gitkeep': '' })
  expect(writeStarter(folder, starterFiles('errors'))).toEqual({ written: [], taken: ['my-api', 'notes.txt'] })
  expect(readFileSync(join(folder, 'my-api/orders.json'), 'utf8')).toBe('mine')
  expect(readdirSync(folder).sort()).toEqual(['.gitkeep', 'my-api', 'notes.txt'])
})

test('a file is no folder, and a link that leads nowhere is not followed', () => {
  const folder = temporaryFolder({ errors: 'mine' })
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
  for (const name of ['errors', 'link'])
    expect(writeStarter(join(folder, name), starterFiles(name))).toEqual({ written: [], taken: [''] })
  expect(readdirSync(folder).sort()).toEqual(['errors', 'link'])
})

test('the recipe for CI checks and builds the folder that was named', () => {
  const recipe = starterFiles('docs/errors').find(({ path }) => path === '.ci/github.yml')?.text ?? ''
  expect(recipe).toContain('npx faultbook check docs/errors\n')
  expect(recipe).toContain('npx faultbook build docs/errors\n')
  const quoted = starterFiles('my errors').find(({ path }) => path === '.ci/github.yml')?.text ?? ''
  expect(quoted).toContain('npx faultbook check "my errors"\n')
})

test('the recipe has the command that compares with the API as a step to uncomment, with flags that there are', () => {
  const recipe = starterFiles('docs/errors').find(({ path }) => path === '.ci/github.yml')?.text ?? ''
  const step = /^ {6}# - run: npx faultbook verify docs\/errors (.*)$/m.exec(recipe)?.[1] ?? ''
  const flags = [...step.matchAll(/--(\S+)/g)].map(([, name]) => name)
  expect(flags).toEqual(['source', 'openapi', 'responses', 'require-links'])
  expect(Object.keys(verify.flags)).toEqual(expect.arrayContaining(flags))
})

test('the recipe compares generated constants with the errors in a step to uncomment, with flags that there are', () => {
  const recipe = (name: string) => starterFiles(name).find(({ path }) => path === '.ci/github.yml')?.text ?? ''
  const step = /^ {6}# - run: FAULTBOOK_CONTENT=docs\/errors npx faultbook export (.*)$/m.exec(recipe('docs/errors'))
  const flags = [...(step?.[1] ?? '').matchAll(/--(\S+)/g)].map(([, name]) => name)
  expect(flags).toEqual(['types', 'out', 'check'])
  expect(Object.keys(exportCommand.flags)).toEqual(expect.arrayContaining(flags))
  expect(recipe('my errors')).toContain('# - run: FAULTBOOK_CONTENT="my errors" npx faultbook export ')
})
