import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../catalog/model/catalog'
import { readContent } from '../disk/content/read-content'
import { projectAt } from '../disk/project-at.fixture'
import { createSearch } from './index'
import { canonicalCode } from './text/canonical-code'

const { catalogs } = readContent(projectAt('content'))
const entries = catalogs.flatMap((catalog) => catalog.entries)
const search = createSearch(catalogs)

function first(query: string): string {
  const result = search.search(query)[0]
  return result === undefined ? 'nothing' : `${result.catalog}/${result.code}`
}

function nameOf({ catalog, code }: Entry): string {
  return `${catalog}/${code}`
}

/** Entries whose code is spelled alike in several catalogs: any of them may be first. */
function sameCode({ code }: Entry): readonly string[] {
  return entries.filter((other) => canonicalCode(other.code) === canonicalCode(code)).map(nameOf)
}

/** Failures as readable lines; an empty list is what every test here wants. */
function misses(query: (entry: Entry) => string, right: (entry: Entry) => readonly string[]): readonly string[] {
  return entries.flatMap((entry) => {
    const text = query(entry)
    const got = first(text)
    return right(entry).includes(got) ? [] : [`${text} → ${got}, not ${right(entry).join(' or ')}`]
  })
}

describe('the content', () => {
  it('is there', () => {
    expect(catalogs.map(({ slug }) => slug).sort()).toEqual([
      'access-manager',
      'admin-api',
      'permission-assist',
      'platform',
      'policycortex',
    ])
    expect(entries.length).toBeGreaterThanOrEqual(97)
  })
})

describe('every code in mechanical spellings comes first', () => {
  const spellings: Readonly<Record<string, (code: string) => string>> = {
    'as it is': (code) => code,
    'in lower case': (code) => code.toLowerCase(),
    'in upper case': (code) => code.toUpperCase(),
    'without separators': (code) => code.replace(/[-_]/g, ''),
    'with spaces': (code) => code.replace(/[-_]/g, ' '),
    'with underscores': (code) => code.replace(/-/g, '_'),
    'with hyphens': (code) => code.replace(/_/g, '-'),
    'with en dashes': (code) => code.replace(/[-_]/g, '–'),
    'with em dashes': (code) => code.replace(/[-_]/g, '—'),
    'without leading zeros': (code) => code.replace(/(?<![0-9])0+(?=[0-9])/g, ''),
    'with more leading zeros': (code) => code.replace(/-(?=0)/, '-00'),
    'in brackets': (code) => `[${code}]`,
    'in quotes with a full stop': (code) => `"${code}".`,
    'in camel case': (code) => code.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    'in a sentence': (code) => (/[-_]/.test(code) ? `what is ${code}?` : code),
    'with blanks around': (code) => `  ${code}\u00a0\n`,
    'in full-width letters': (code) =>
      [...code].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join(''),
  }
  for (const [name, spell] of Object.entries(spellings)) {
    it(name, () => expect(misses(({ code }) => spell(code), sameCode)).toEqual([]))
  }

  it('in the address of its own page, in its own catalog', () => {
    expect(
      misses(
        ({ catalog, slug }) => `https://errors.example.com/${catalog}/${slug}/`,
        (entry) => [nameOf(entry)],
      ),
    ).toEqual([])
  })
})

describe('every code in every envelope comes first', () => {
  const status = ({ statuses: [number = 0] }: Entry): number => number
  const envelopes: Readonly<Record<string, (entry: Entry) => unknown>> = {
    'error, message, correlationId': ({ code }) => ({ error: code, message: 'x', correlationId: '4040404040404040' }),
    'code, title, message': ({ code, title }) => ({ code, title, message: 'x' }),
    'error, error_description': ({ code }) => ({ error: code, error_description: 'x', details: { field: '500' } }),
    'error, message, numeric code': ({ code, title, statuses: [number] }) => ({
      error: title,
      message: 'x',
      code: /^[0-9]+$/.test(code) ? number : code,
    }),
    'problem details (RFC 9457)': (entry) => ({
      type: `https://example.com/${entry.catalog}/${entry.slug}`,
      title: entry.title,
      status: status(entry),
    }),
    'errors[].code': ({ code }) => ({ errors: [{ code, path: 'a.b' }], traceId: '400' }),
    'GraphQL extensions': ({ code }) => ({
      errors: [{ message: 'x', locations: [{ line: 404, column: 2 }], extensions: { code } }],
      data: null,
    }),
    'JSON:API': (entry) => ({
      errors: [{ id: '500', status: String(status(entry)), code: entry.code, title: entry.title }],
    }),
    'gRPC details[].reason': ({ code }) => ({
      error: { message: 'x', details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: code }] },
    }),
    'nested error.code': (entry) => ({ error: { code: entry.code, status: status(entry) }, requestId: 'req_409' }),
  }
  for (const [name, wrap] of Object.entries(envelopes)) {
    it(name, () => expect(misses((entry) => JSON.stringify(wrap(entry)), sameCode)).toEqual([]))
    it(`${name}, cut off`, () =>
      expect(misses((entry) => cutOff(JSON.stringify(wrap(entry)), entry), sameCode)).toEqual([]))
  }

  /** Everything up to a little after the code. */
  function cutOff(json: string, { slug, code }: Entry): string {
    const at = Math.max(json.lastIndexOf(`"${code}"`), json.lastIndexOf(`/${slug}`), json.lastIndexOf(`:${code}`))
    return json.slice(0, at + code.length + 3)
  }

  it('in the envelope of its own catalog, in that catalog', () => {
    const examples = (entry: Entry): string => entry.examples[0]?.response ?? ''
    expect(misses(examples, (entry) => [nameOf(entry)])).toEqual([])
  })

  it('in that envelope without the status line', () => {
    const body = (entry: Entry): string => entry.examples[0]?.response?.split('\n\n').slice(1).join('\n\n') ?? ''
    expect(misses(body, (entry) => (body(entry) === '' ? ['nothing'] : [nameOf(entry)]))).toEqual([])
  })
})

describe('every message', () => {
  const told = entries.filter(({ message }) => message !== undefined)

  /** Entries with the same wire text: a tie that no search can break. */
  function sameMessage(entry: Entry): readonly string[] {
    const plain = (text: string | undefined): string => (text ?? '').toLowerCase().replace(/[.\s]+$/, '')
    return entries
      .filter(({ message, title }) => plain(message) === plain(entry.message) || plain(title) === plain(entry.message))
      .map(nameOf)
  }

  function filled(entry: Entry, values: readonly string[]): string {
    return entry.params.reduce(
      (text, { placeholder }, at) => text.replace(placeholder, () => values[at] ?? 'x'),
      entry.message ?? '',
    )
  }

  const word = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,18}[a-z0-9]$/)

  it('filled with any arguments comes first, and gives them back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...told), fc.array(word, { minLength: 4, maxLength: 4 }), (entry, values) => {
        const text = filled(entry, values)
        const result = search.search(text).find(({ catalog, code }) => `${catalog}/${code}` === nameOf(entry))
        expect(sameMessage(entry)).toContain(first(text))
        expect(Object.values(result?.params ?? {})).toEqual(values.slice(0, entry.params.length))
      }),
      { numRuns: 300 },
    )
  })

  it('within a log line comes first', () => {
    const line = (entry: Entry): string =>
      `2026-11-20T09:14:02.503Z ERROR [worker-7] call failed: ${filled(entry, ['alpha', '64'])}`
    const failures = told.flatMap((entry) =>
      sameMessage(entry).includes(first(line(entry))) ? [] : [`${line(entry)} → ${first(line(entry))}`],
    )
    expect(failures).toEqual([])
  })

  it('with two letters swapped is among the first three', () => {
    const failures = told
      .filter(({ message }) => (message?.split(' ').length ?? 0) >= 5)
      .flatMap((entry) => {
        const text = filled(entry, ['alpha', '64']).replace(/([a-z]{3})([a-z])([a-z])([a-z]{2})/, '$1$3$2$4')
        const got = search
          .search(text)
          .slice(0, 3)
          .map(({ catalog, code }) => `${catalog}/${code}`)
        return sameMessage(entry).some((name) => got.includes(name)) ? [] : [`${text} → ${got.join(', ')}`]
      })
    expect(failures).toEqual([])
  })
})

describe('every title', () => {
  it('comes first, or an entry with the same title does', () => {
    const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '')
    const same = (entry: Entry): readonly string[] =>
      entries
        .filter(({ title, code, message }) =>
          [title, code, message ?? ''].some((text) => plain(text) === plain(entry.title)),
        )
        .map(nameOf)
    const prefixed = (entry: Entry): readonly string[] =>
      entries.filter(({ code }) => plain(code).startsWith(plain(entry.title))).map(nameOf)
    expect(
      misses(
        ({ title }) => title,
        (entry) => [...same(entry), ...prefixed(entry)],
      ),
    ).toEqual([])
  })
})
