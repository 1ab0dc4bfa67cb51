import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleScript } from '../../disk/bundle.fixture'
import { takeLock } from './lock'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('takeLock refuses a second holder until the first has released it', () => {
  const file = join(folder, 'deep', 'build.lock')
  const release = takeLock(file, folder)
  expect(() => takeLock(file, folder)).toThrow(`Another build is running (process ${process.pid}).`)
  release()
  takeLock(file, folder)()
  expect(existsSync(file)).toBe(false)
})

test('takeLock takes over from a process that is gone, and from a broken file', () => {
  const file = join(folder, 'build.lock')
  const { pid } = spawnSync(process.execPath, ['-e', '0'])
  for (const left of [String(pid), '', 'x']) {
    writeFileSync(file, left)
    const release = takeLock(file, folder)
    expect(readFileSync(file, 'utf8').split(' ')[0]).toBe(String(process.pid))
    release()
  }
  expect(readdirSync(folder)).toEqual([])
})

test('takeLock refuses a lock that no build has written, and waits for none of it', () => {
  const file = join(folder, 'build.lock')
  const makes = [() => mkdirSync(file), () => symlinkSync('nowhere', file), () => execFileSync('mkfifo', [file])]
  for (const make of makes) {
    make()
    expect(() => takeLock(file, folder)).toThrow(
      `build.lock is nothing that a build has written. Remove it, then build again.`,
    )
    rmSync(file, { recursive: true })
  }
})

test.runIf(existsSync('/proc/self/stat'))(
  'takeLock takes over from a process whose number another one has by now, as in a container',
  () => {
    const file = join(folder, 'build.lock')
    writeFileSync(file, `${process.pid} 1`)
    takeLock(file, folder)()
    expect(existsSync(file)).toBe(false)
  },
)

test('a lock that another build has taken over is not released by the one that had it', () => {
  const file = join(folder, 'build.lock')
  const release = takeLock(file, folder)
  writeFileSync(file, '1')
  release()
  expect(readFileSync(file, 'utf8')).toBe('1')
})

test('of many builds that find a stale lock at the same moment one gets it', async () => {
  const file = join(folder, 'build.lock')
  const bundle = await bundleScript('build/place/lock-taker.fixture.ts', folder)
  const takers = Array.from({ length: 6 }, () => {
    const child = spawn(process.execPath, [bundle, file], { stdio: ['pipe', 'pipe', 'inherit'] })
    return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() }
  })
  const tellAll = async () => {
    for (const { child } of takers) child.stdin.write('.')
    const said = await Promise.all(takers.map(({ lines }) => lines.next()))
    return said.map(({ value }) => value)
  }
  for (let round = 0; round < 200; round++) {
    writeFileSync(file, '999999999')
    const said = await tellAll()
    expect(said.toSorted()).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'taken'])
    await tellAll()
    expect(existsSync(file)).toBe(false)
  }
  for (const { child } of takers) child.stdin.end()
})
