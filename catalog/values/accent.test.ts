import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentContrast, accentTint, backgrounds, contrast, leastContrast, mixed, readableAccent } from './accent'

test('contrast is the one of WCAG 2.2', () => {
  expect(contrast('#000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.478, 3)
  expect(contrast('#123456', '#123456')).toBe(1)
})

test('the backgrounds are those of the pages', () => {
  const tokens = readFileSync('app/styles/tokens.css', 'utf8')
  for (const [at, name] of ['paper', 'raised', 'sunken'].entries()) {
    expect(tokens).toContain(`--${name}: light-dark(${backgrounds.light[at]}, ${backgrounds.dark[at]});`)
  }
})

test('readableAccent leaves alone what can be read, and moves the rest no further than it must', () => {
  expect(readableAccent('#2a3dc2', 'light')).toBe('#2a3dc2')
  expect(readableAccent('#ffcc00', 'dark')).toBe('#ffcc00')
  expect(readableAccent('#ffcc00', 'light')).toBe('#856a00')
  expect(accentContrast('#ffcc00', 'light')).toBeLessThan(2)
})

test('every colour has one near it that can be read on every ground, selected text included', () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(color, fc.constantFrom('light', 'dark'), (given, scheme) => {
      const found = readableAccent(given, scheme)
      const [ground, ink] = scheme === 'light' ? ['#ffffff', '#16191c'] : ['#111315', '#eceef0']
      expect(contrast(found, accentTint(found, scheme))).toBeGreaterThanOrEqual(leastContrast)
      expect(accentContrast(found, scheme)).toBeGreaterThanOrEqual(leastContrast)
      expect(contrast(ink ?? '', mixed(ground ?? '', found, 0.25))).toBeGreaterThanOrEqual(leastContrast)
    }),
  )
})
