import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTokens } from './tokens-page'

test('readTokens gives the custom properties of :root, each with its first value', () => {
  const css = ':root { --a: 1px; color: red } .dark { --b: 2px } :root { --c: light-dark(#fff, #000); --a: 3px }'
  expect(readTokens(css)).toEqual([
    { name: '--a', value: '1px' },
    { name: '--c', value: 'light-dark(#fff, #000)' },
  ])
})

test('the stylesheet of the tokens has colours for light and dark, and the sizes of text', () => {
  const tokens = readTokens(readFileSync('app/styles/tokens.css', 'utf8'))
  expect(tokens.find(({ name }) => name === '--paper')?.value).toBe('light-dark(#fbfbf9, #111315)')
  expect(tokens.filter(({ name }) => name.startsWith('--size-')).length).toBeGreaterThan(8)
})
