import { expect, test } from 'vitest'
import { entriesFile, mdxFile, report, reportFile, reportOf, sourceFolder } from '../content.fixture'

test('checkCodes refuses a code that occurs twice in a catalog, and names both places', () => {
  const entries = [
    entriesFile([{ code: 'AUT-1' }], 'content/shop/a.json'),
    entriesFile([{ code: 'AUT-1', causes: [{ text: 'One.' }, { text: 'Two.' }] }], 'content/shop/b.json'),
  ]
  expect(report(sourceFolder({ entries }))).toMatchInlineSnapshot(`
    "content/shop/b.json:4:15 Cannot define the code "AUT-1" twice
        expected: each code once in a catalog
        received: the same code as in content/shop/a.json:4:15
        write:    one entry with \`variants\`, the right code, or where two parts of the API use the code, a \`namespace\` for each"
  `)
})

test('checkCodes refuses a code twice also where one of the two has other faults', () => {
  const text = reportOf({ code: 'AUT-1', status: 99 }, { code: 'AUT-1' })
  expect(text).toContain('Cannot define the code "AUT-1" twice')
})

test('checkCodes refuses codes of a catalog that differ in case only', () => {
  expect(reportOf({ code: 'AUT-1' }, { code: 'Aut-1' })).toMatchInlineSnapshot(`
    "content/shop/order.json:42:15 Cannot tell "Aut-1" from a code that differs in case only
        expected: codes that differ in more than upper and lower case
        received: "AUT-1" in content/shop/order.json:4:15
        write:    the code as the API sends it; where it sends both, a slug of its own for one of them"
  `)
})

test('checkCodes takes codes that differ in case only where each has a path of its own', () => {
  const [upper, lower] = [{ code: 'TIMEOUT' }, { code: 'Timeout', slug: 'Timeout-2' }]
  expect(reportOf(upper, lower)).toBe('')
  expect(reportOf(upper, lower, { code: 'Timeout', slug: 'Timeout-3' })).toContain(
    'Cannot define the code "Timeout" twice',
  )
})

test('checkCodes lets two catalogs have the same code, also in two spellings', () => {
  expect(report(sourceFolder(), sourceFolder({ slug: 'other' }))).toBe('')
  const other = { slug: 'other', entries: [entriesFile([{ code: 'ord-1' }], 'content/other/order.json')] }
  expect(report(sourceFolder(), sourceFolder(other))).toBe('')
})

test('checkCodes refuses the same path for two codes', () => {
  expect(reportOf({ code: 'a:b', slug: 'a-b' }, { code: 'a-b' })).toMatchInlineSnapshot(`
    "content/shop/order.json:43:15 Cannot give the path "a-b" twice
        expected: a path of its own for each code
        received: "a-b" in content/shop/order.json:40:15
        write:    another slug for one of the two: "slug": "a-b-2""
  `)
})

test('checkCodes names the character that cannot be in a path, and offers a slug', () => {
  expect(reportOf({ code: 'S3:NoSuchKey' })).toMatchInlineSnapshot(`
    "content/shop/order.json:4:15 Cannot make a URL from "S3:NoSuchKey"
        expected: ASCII letters, digits, \`.\`, \`_\`, \`-\`, and \`/\` between segments
        received: "S3:NoSuchKey", with U+003A
        write:    a slug beside the code: "slug": "S3-NoSuchKey""
  `)
  const frontMatter = 'code: "ORD-1"\nslug: "ORD 1"\nstatus: 404\nfamily: order\ntitle: "x"'
  expect(reportFile(mdxFile({ frontMatter }))).toMatchInlineSnapshot(`
    "content/shop/ORD-1.mdx:3:7 Cannot make a URL from "ORD 1"
        expected: ASCII letters, digits, \`.\`, \`_\`, \`-\`, and \`/\` between segments
        received: "ORD 1", with U+0020
        write:    slug: "ORD-1""
  `)
})

test.each(['S3:NoSuchKey', 'a*b', 'a|b', 'a"b', 'a<b', 'a%2Fb', 'a\\b', '[code]', 'A-1.', 'ünï', 'АUT-1', '💥'])(
  'checkCodes refuses the code %j without a slug, and takes it with one',
  (code) => {
    expect(reportOf({ code }).split('\n')[0]).toMatch(/^content\/shop\/order\.json:4:15 Cannot make a URL from /)
    expect(reportOf({ code, slug: 'code-1' })).toBe('')
  },
)

test.each(['family', 'status', 'guides/a', 'index', 'index.html', '..', '__proto__', '.env', 'CON'])(
  'checkCodes refuses the reserved code %j without a slug, and takes it with one',
  (code) => {
    const place = 'content/shop/order.json:4:15'
    expect(reportOf({ code }).split('\n')[0]).toBe(`${place} Cannot use the reserved path "${code}"`)
    expect(reportOf({ code, slug: 'code-1' })).toBe('')
  },
)

test.each(['-32600', 'auth/invalid-token', '404', 'constructor', 'NO', `A${'-b'.repeat(63)}C`])(
  'checkCodes accepts the code %j',
  (code) => {
    expect(reportOf({ code })).toBe('')
  },
)

test('checkCodes counts the bytes of a code, also where a slug stands for it', () => {
  expect(
    reportOf({ code: 'A'.repeat(300) })
      .split('\n')
      .slice(0, 3),
  ).toEqual([
    'content/shop/order.json:4:15 Cannot accept this code: it is over a limit',
    '    expected: at most 128 bytes',
    '    received: 300 bytes',
  ])
  expect(reportOf({ code: 'ü'.repeat(65), slug: 'u' })).toBe('')
  expect(reportOf({ code: 'ü'.repeat(131), slug: 'u' }).split('\n')[2]).toBe('    received: 262 bytes')
})
