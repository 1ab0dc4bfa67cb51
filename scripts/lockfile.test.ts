import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const locked: readonly (readonly [place: string, item: Record<string, unknown>])[] = Object.entries(packages)

test('package-lock.json has the optional packages of every platform; npm ci refuses it otherwise', () => {
  const names = new Set(locked.map(([place]) => place.split('node_modules/').at(-1)))
  const wanted = locked.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => ({ name, place })),
  )
  expect(wanted.filter(({ name }) => !names.has(name))).toEqual([])
  expect(wanted.length).toBeGreaterThan(50)
})

test('package-lock.json names no registry, so that it works behind any of them', () => {
  expect(locked.filter(([, item]) => item.resolved !== undefined).map(([place]) => place)).toEqual([])
})

test('whoever installs the package gets no other one: what it needs is in its bundle', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).not.toHaveProperty('dependencies')
})

test('package.json pins every package exactly', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const versions: readonly (readonly [string, string])[] = Object.entries(devDependencies)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
