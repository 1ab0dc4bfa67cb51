import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { runMain } from './run-main.fixture'

function run(cwd: string, ...given: string[]) {
  return runMain({ cwd }, ...given)
}

test('faultbook init makes a folder that passes the check at once, and says in three lines what to do next', async () => {
  const cwd = temporaryFolder()
  expect(await run(cwd, 'init')).toEqual({
    code: 0,
    out: [
      'errors/ has a catalog with one code. Next:',
      '',
      '  npx faultbook check errors   says what is wrong, with line and column',
      '  npx faultbook dev errors     shows the site while you write',
      '  npx faultbook build errors   makes the site, in out/',
      '',
    ].join('\n'),
    err: '',
  })
  expect(readdirSync(cwd)).toEqual(['errors'])
  expect(readdirSync(join(cwd, 'errors')).sort()).toEqual(['.ci', '.schemas', 'my-api', 'site.json'])
  const checked = await run(cwd, 'check')
  expect(checked).toMatchObject({ code: 0, err: '' })
  expect(checked.out).toContain('1 catalog, 1 entry, 1 example, 0 guides in errors: 0 problems, 0 warnings\n')
})

test('the folder may be named, and is then named in what to do next', async () => {
  const cwd = temporaryFolder()
  expect((await run(cwd, 'init', 'docs/my errors')).out).toContain('npx faultbook build "docs/my errors"   makes')
  expect((await run(cwd, 'check', 'docs/my errors')).code).toBe(0)
})

test('what exists already is named, the exit code is 1, and nothing is written', async () => {
  const cwd = temporaryFolder({ 'errors/site.json': '{}' })
  expect(await run(cwd, 'init')).toEqual({
    code: 1,
    out: '',
    err: 'Nothing was written, because these already exist:\n\n  errors/site.json\n\nName another folder: faultbook init FOLDER\n',
  })
  expect(readdirSync(join(cwd, 'errors'))).toEqual(['site.json'])
})

test('what the system refuses is reported in a sentence', async () => {
  const cwd = temporaryFolder({ docs: 'a file' })
  const { code, out, err } = await run(cwd, 'init', 'docs/errors')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^Cannot write docs\/errors\/: E\w+: .+\n$/)
})

test('what an import of init has lost is listed, with the command that lists all and changes nothing', async () => {
  const bad = Array.from({ length: 21 }, (_, index) => `E${index},999 404,Bad ${index}\n`).join('')
  const cwd = temporaryFolder({ 'my codes.csv': `code,status,message\n${bad}E2,404,Not there\n` })
  const { code, out } = await run(cwd, 'init', 'docs/errors', '--from', 'my codes.csv')
  expect(code).toBe(0)
  const [, lost = ''] = out.split('kept as variants of one code:\n')
  expect(lost.split('\n').slice(0, 3)).toEqual([
    '  E2, 2 variants',
    '21 losses: what the source says and the content does not:',
    '  my codes.csv:2:4 no HTTP status from 100 to 599: 999',
  ])
  const command = 'faultbook import "my codes.csv" --catalog my-codes --into docs/errors --dry-run --json'
  expect(out.trimEnd().split('\n').at(-1)).toBe(`All losses: ${command}`)
  const again = ['import', 'my codes.csv', '--catalog', 'my-codes', '--into', 'docs/errors', '--dry-run', '--json']
  expect(JSON.parse((await run(cwd, ...again)).out)).toMatchObject({ unchanged: 21, lost: { length: 21 } })
  expect(readdirSync(cwd).sort()).toEqual(['docs', 'my codes.csv'])
})

test('a folder may be made from several files of different forms', async () => {
  const cwd = temporaryFolder({
    'Errors.java': 'enum ErrorCode { GONE("E1", "It is gone"), PAID("E2", "It is paid"); }',
    'errors.md': '# Errors\n\n| Code | Status | Message |\n|---|---|---|\n| E3 | 409 | It is locked |\n',
  })
  const { code, out } = await run(cwd, 'init', '--from', 'Errors.java', '--from', 'errors.md', '--catalog', 'shop')
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'errors/ has the catalog shop with 3 codes of Errors.java, errors.md, 3 drafts among them. Next:',
  ])
  expect((await run(cwd, 'check')).code).toBe(0)
})
