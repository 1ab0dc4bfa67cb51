import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { transformSync } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { sampleCatalog } from '../catalog/model/catalog.fixture'
import { typescriptModule } from '../site/export/typescript-module'
import { runMain } from './run-main.fixture'

const folder = mkdtempSync(join(tmpdir(), 'faultbook-export-'))
const bundled = [resolve('scripts/faultbook.mjs'), 'export']
/** As npm runs it. Most tests ask the same code bundled, which starts in a tenth of the time. */
const byNpm = ['scripts/faultbook.mjs', 'export']
afterAll(() => rmSync(folder, { recursive: true }))
const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

function run(args: readonly string[], command: readonly string[] = bundled) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, FAULTBOOK_CONTENT: '', FAULTBOOK_URL: site.url, FAULTBOOK_BASE_PATH: '' },
  })
  return { status, stdout, stderr }
}

/** The compiler's complaints about the files, under the strictest options, without any library but ECMAScript's. */
function compile(...files: string[]): string {
  const options = [
    '--strict',
    '--noEmit',
    '--noUnusedLocals',
    '--target',
    'es2020',
    '--lib',
    'es2020',
    '--module',
    'esnext',
  ]
  const paths = files.map((file) => join(folder, file))
  const flags = [...options, '--moduleResolution', 'bundler', '--ignoreConfig', '--types', '']
  return spawnSync('node_modules/.bin/tsc', [...flags, ...paths], { encoding: 'utf8' }).stdout
}

async function load(module: string) {
  const { code } = transformSync(module, { loader: 'ts', format: 'esm' })
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}

test('export ts writes a module for one catalog', () => {
  expect(
    typescriptModule(site, [sampleCatalog()]),
  ).toBe(`// Made by Faultbook from https://errors.example.com/. Do not edit: make it again.

/** Shop: 2 codes. */
export const shopErrors = {
  /** The account placed more orders than its plan allows. */
  ORD_LIMIT: { code: 'ORD_LIMIT', url: 'https://errors.example.com/shop/ORD_LIMIT/', type: 'https://errors.example.com/shop/ORD_LIMIT/', status: 429, title: 'Too many orders', retry: { rule: 'after-delay', afterSeconds: 60 } },
  /** The order was removed. */
  ORD_GONE: { code: 'ORD_GONE', url: 'https://errors.example.com/shop/ORD_GONE/', type: 'https://errors.example.com/shop/ORD_GONE/', status: 410, title: 'Order gone', retry: { rule: 'never' } },
} as const

export type ShopCode = keyof typeof shopErrors
export type ShopError = (typeof shopErrors)[ShopCode]

/** Whether a value from outside is a code of Shop. */
export function isShopCode(value: unknown): value is ShopCode {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(shopErrors, value)
}
`)
})

test('export ts of all catalogs compiles, narrows, and knows its codes', async () => {
  const file = join(folder, 'errors.ts')
  expect(run(['ts', '--out', file], byNpm)).toMatchObject({ status: 0, stdout: '' })
  writeFileSync(
    join(folder, 'use.ts'),
    `import { accessManagerErrors, isAccessManagerCode, type AdminApiCode, policycortexErrors } from './errors'
const status: 400 = accessManagerErrors['AUT-0011'].status
const other: 429 = policycortexErrors['429'].status
const code: AdminApiCode = 'rate_limit_exceeded'
// @ts-expect-error no code of this catalog
const wrong: AdminApiCode = 'AUT-0011'
export function titleOf(value: string): string {
  return isAccessManagerCode(value) ? accessManagerErrors[value].title : [status, other, code, wrong].join()
}
`,
  )
  expect(compile('errors.ts', 'use.ts')).toBe('')
  const { accessManagerErrors, isAccessManagerCode } = await load(readFileSync(file, 'utf8'))
  expect(Object.keys(accessManagerErrors).filter(isAccessManagerCode)).toEqual(Object.keys(accessManagerErrors))
  expect(['AUT-9999', 'constructor', '__proto__', 7, null].filter(isAccessManagerCode)).toEqual([])
})

test('export ts is right for codes and texts of every kind', async () => {
  const [first] = sampleCatalog().entries
  const codes = ['__proto__', 'constructor', "it's", 'a"b\\', '400', 'x.y/z', 'new', '\u2028']
  const entries = codes.map((code, index) => ({
    ...(first as NonNullable<typeof first>), // the sample has two
    code,
    slug: `c${index}`,
    title: `"${code}" ends here */ \`\${x}\``,
    summary: 'Comment */ end',
    deprecated: '2.0',
    replacedBy: ['400'],
  }))
  const catalogs = ['a-1', 'a1', '3d-api'].map((slug) => ({ ...sampleCatalog(), slug, entries, name: 'A */ B' }))
  const module = typescriptModule(site, catalogs)
  writeFileSync(join(folder, 'odd.ts'), module)
  expect(compile('odd.ts')).toBe('')
  const loaded = await load(module)
  expect(Object.keys(loaded)).toEqual([
    '_3dApiErrors',
    'a1Errors',
    'a_1Errors',
    'isA1Code',
    'isA_1Code',
    'is_3dApiCode',
  ])
  expect(Object.keys(loaded.a1Errors).sort()).toEqual([...codes].sort())
  for (const [code, { title }] of Object.entries<{ title: string }>(loaded.a1Errors))
    expect(title).toContain(`"${code}"`)
  expect(module).toContain('@deprecated Deprecated since 2.0; use 400')
})

test('export refuses what it cannot do', () => {
  expect(run(['ts', 'acces-manager'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no catalog "acces-manager". Did you mean access-manager? There are: permission-assist, access-manager, policycortex, admin-api, platform.\n\nUsage: faultbook export [FORM] [CATALOG…] [--types LANGUAGE] [--package NAME] [--openapi-overlay FILE] [--out FILE]\n',
  })
  const unknown = run(['yaml'])
  expect(unknown).toMatchObject({ status: 2, stdout: '' })
  expect(unknown.stderr).toMatch(/^There is no form "yaml"\. There are: ts, csv, search\.\n\nUsage: faultbook export/)
  expect(run([])).toMatchObject({ status: 2 })
  expect(run(['ts', '--nonsense'])).toMatchObject({ status: 2 })
  expect(run(['ts', 'platform', '--out', join(folder, 'no', 'where.ts')]).stderr).toMatch(/^Cannot write .*ENOENT/)
})

describe('export --types', () => {
  const types = (...given: readonly string[]) => runMain({ cwd: resolve('.') }, 'export', ...given)

  test('writes one file for the code of the API, and names the class of Java after its file', async () => {
    const file = join(folder, 'ApiErrors.java')
    expect(await types('--types', 'java', '--package', 'com.acme', 'platform', '--out', file)).toEqual({
      code: 0,
      out: '',
      err: `${file}: 7 codes of platform\n`,
    })
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('\npackage com.acme;\n')
    expect(text).toContain('\npublic final class ApiErrors {\n')
    expect((await types('--types', 'go', '--package', 'acme', 'platform')).out).toContain('\npackage acme\n')
    expect((await types('--types', 'csharp', 'platform')).out).toContain('\nnamespace Faults\n')
  })

  test.each([
    [['--types', 'typescript'], 'There is no language "typescript". There are: ts, go, java, python, csharp.'],
    [['--types', 'jav'], 'There is no language "jav". Did you mean java? There are: ts, go, java, python, csharp.'],
    [['--types', 'ts', 'ts'], 'There is no catalog "ts". There are: permission-assist,'],
    [['--types', 'ts', '--package', 'acme'], 'TypeScript has no package.'],
    [['--types', 'go', '--package', 'com.acme'], 'Go cannot have a package "com.acme".'],
    [['ts', '--package', 'acme'], '--package belongs to --types.'],
    [['--openapi-overlay', 'openapi.json', '--package', 'acme'], '--package belongs to --types.'],
    [
      ['--types', 'ts', '--openapi-overlay', 'openapi.json'],
      '--types and --openapi-overlay do not go together: choose one.',
    ],
    [
      ['--types', 'java', '--out', 'api-errors.java'],
      'A class cannot be called "api-errors". Name the file as a class',
    ],
    [[], 'FORM or --types LANGUAGE is missing: what to write.'],
  ])('refuses %j', async (given, message) => {
    const { code, out, err } = await types(...given)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
