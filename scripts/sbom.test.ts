import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
}

interface Bill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly metadata: { readonly component: { readonly name: string } }
  readonly components: readonly { readonly 'bom-ref': string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> } // npm's own
const bill = JSON.parse(
  execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
) as Bill // CycloneDX
const listed = new Set(bill.components.map((component) => component['bom-ref']))
const nameOf = ([place, { version }]: readonly [string, Locked]) => `${place.split('node_modules/').at(-1)}@${version}`

test('npm run sbom prints a bill of materials in CycloneDX, and nothing else', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'faultbook' } } })
  expect(bill.specVersion).toMatch(/^1\.\d$/)
})

test('the bill lists what the command, the site and their compilers are made of, with versions, and no tool of tests', () => {
  const locked = new Map(Object.entries(packages).map(([place, { version }]) => [place, version]))
  const refOf = (name: string) => `${name}@${locked.get(`node_modules/${name}`)}`
  const inCommand = [
    'react',
    'zod',
    'satori',
    '@shuding/opentype.js',
    'micromark',
    'web-tree-sitter',
    '@resvg/resvg-wasm',
  ]
  const inSite = ['@github/combobox-nav', '@fontsource-variable/geist-mono', 'fuse.js', '@swc/helpers']
  const compilers = ['next', 'esbuild', 'terser', 'tailwindcss', '@tailwindcss/postcss', 'tsx', 'acorn']
  const wanted = [...inCommand, ...inSite, ...compilers].map(refOf)
  expect(wanted.filter((ref) => !listed.has(ref))).toEqual([])
  const ofTests = [
    'vitest',
    '@axe-core/playwright',
    '@biomejs/biome',
    'ajv',
    'express',
    'fast-check',
    'typescript',
  ].map(refOf)
  expect(ofTests.filter((ref) => listed.has(ref))).toEqual([])
  const versions = new Set(Object.entries(packages).map(nameOf))
  expect([...listed].filter((ref) => !versions.has(ref))).toEqual([])
  expect(listed.size).toBeGreaterThan(100)
})

test('the bill says what each package needs, and names nothing that it does not list', () => {
  const refs = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
  expect(refs.filter((ref) => !listed.has(ref) && !ref.startsWith('faultbook@'))).toEqual([])
  expect(bill.dependencies.length).toBe(listed.size + 1)
})
