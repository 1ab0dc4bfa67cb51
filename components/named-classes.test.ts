import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'

/** Rooms whose pages are documents, of which thousands are served. Home and search are compiled once. */
const rooms = ['entry', 'browse', 'compare', 'guides', 'layout', 'parts']

/** Without a style of ours: what scripts and stylesheets of a site find a part by, and what helps readers of a screen. */
const hooks = new Set(['bar-own', 'foot-own', 'faultbook-problems', 'sr-only'])

test('documents have classes of our own stylesheets, and no utilities', () => {
  const styles = globSync('app/styles/*.css')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const own = new Set([...styles.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name))
  const files = [`components/{${rooms.join(',')}}/*.tsx`, 'components/*.tsx'].flatMap((pattern) => globSync(pattern))
  const used = files
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/className="([^"]*)"/g)].flatMap(([, names = '']) =>
        names.split(/\s+/).map((name) => `${file}: ${name}`),
      ),
    )
  expect(used.length).toBeGreaterThan(100)
  const isKnown = (name: string) => own.has(name) || hooks.has(name)
  expect(used.filter((use) => !isKnown(use.split(': ')[1] ?? ''))).toEqual([])
})
