import { expect, test } from 'vitest'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { commands } from './commands'
import { runMain } from './run-main.fixture'

function run(...given: string[]) {
  return runMain({ cwd: temporaryFolder() }, ...given)
}

test('faultbook --version names the version', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: '0.0.0\n', err: '' })
})

test('faultbook --help lists every command, and each has a help of its own', async () => {
  const { code, out } = await run('--help')
  expect(code).toBe(0)
  for (const name of commands.keys()) {
    expect(out).toContain(`\n  ${name} `)
    const help = await run(name, '--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toMatch(new RegExp(`^Usage: faultbook ${name}\\b`))
  }
})

test('faultbook help COMMAND says the same as faultbook COMMAND --help', async () => {
  expect(await run('help', 'build')).toEqual(await run('build', '--help'))
})

test('an unknown command exits with 2, and the nearest is named', async () => {
  expect(await run('biuld')).toEqual({
    code: 2,
    out: '',
    err: 'Unknown command biuld. Did you mean build?\n\nfaultbook --help lists the commands.\n',
  })
  expect(await run('--versoin')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Unknown flag --versoin. Did you mean --version\?/),
  })
  expect((await run('--biuld')).err).toMatch(/^Unknown flag --biuld. Did you mean build\?/)
  expect(await run('build', '--ou', 'x')).toMatchObject({ code: 2, out: '' })
  expect((await run('build', '--ou', 'x')).err).toMatch(/^Unknown flag --ou. Did you mean --out\?\n\nUsage: faultbook/)
  expect(await run()).toMatchObject({ code: 2, out: '' })
})

test('no error or note drives the terminal, whatever it quotes', async () => {
  const folder = temporaryFolder({
    'errors/shop/catalog.json': '{ "name": "a\u009b2J", "summry\u202e": 1 }',
    'in.md': '# \u009b2J',
  })
  for (const words of [
    ['check'],
    ['explain', 'a\u001B[2J\u009b', '--from', 'b\u202e'],
    ['import', 'gone\u001B]0;x\u0007', '--catalog', 'shop'],
    ['verify', '--source', 'gone\u009b'],
    ['build\u001B[2J'],
  ]) {
    const { err, code } = await runMain({ cwd: folder }, ...words)
    expect([code, err]).not.toEqual([0, ''])
    expect([...err].filter((sign) => sign !== '\n' && /[\p{Cc}\p{Cf}]/u.test(sign))).toEqual([])
  }
})
