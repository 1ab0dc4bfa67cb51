import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
}

interface Bill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly metadata: { readonly component: { readonly name: string } }
  readonly components: readonly { readonly 'bom-ref': string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> } // npm's own
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const bill = JSON.parse(
  execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
) as Bill // CycloneDX
const listed = new Set(bill.components.map((component) => component['bom-ref']))
const nameOf = ([place, { version }]: readonly [string, Locked]) => `${place.split('node_modules/').at(-1)}@${version}`

test('npm run sbom prints a bill of materials in CycloneDX, and nothing else', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'faultbook' } } })
  expect(bill.specVersion).toMatch(/^1\.\d$/)
})

test('the bill lists every package that a build uses, with its version, and none that only tests use', () => {
  const locked = Object.entries(packages).filter(([place]) => place !== '')
  // What is optional is there on some systems only.
  const used = locked.filter(([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional).map(nameOf)
  expect(used.filter((name) => !listed.has(name))).toEqual([])
  const named = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`)
  expect(named.filter((name) => !used.includes(name))).toEqual([])
  const tested = locked.filter(([, { dev }]) => dev).map(nameOf)
  expect(tested.filter((name) => listed.has(name) && !used.includes(name))).toEqual([])
  expect(used.length).toBeGreaterThan(100)
})

test('the bill says what each package needs, and names nothing that it does not list', () => {
  const refs = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
  expect(refs.filter((ref) => !listed.has(ref) && !ref.startsWith('faultbook@'))).toEqual([])
  expect(bill.dependencies.length).toBe(listed.size + 1)
})
