import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressBook } from '../../build/assets/address-book'
import { cpuTime } from '../../catalog/cpu-time.fixture'
import { siteSchema } from '../../catalog/model/site'
import { readContent } from '../../disk/content/read-content'
import { projectAt } from '../../disk/project-at.fixture'
import { resolveAddress } from './resolve-address'

const site = siteSchema.parse({ moved: { '/access-manager/family/old/': '/access-manager/family/aut/' } })
const book = addressBook({ ...readContent(projectAt('content')), site, catalogs: withAliases() })

/** What a path leads to: `→ path` at once, `? paths` to choose from, `~ paths` as guesses, `-` nothing. */
function outcome(path: string): string {
  const { certain, offered, nearest } = resolveAddress(path, book)
  if (certain !== undefined) return `→ ${certain.path}`
  if (offered.length > 0) return `? ${offered.map((place) => place.path).join(' ')}`
  return nearest.length > 0 ? `~ ${nearest.map((place) => place.path).join(' ')}` : '-'
}

const code = '→ /access-manager/AUT-0007/'

test.each([
  ['wrong case', '/access-manager/aut-0007/', code],
  ['wrong case of the catalog', '/Access-Manager/AUT-0007/', code],
  ['the name of the catalog', '/Access%20Manager/AUT-0007', code],
  ['a catalog with a typing error', '/acess-manager/AUT-0007/', code],
  ['no separator', '/access-manager/AUT0007', code],
  ['another separator, no zeros', '/access-manager/aut_7', code],
  ['missing leading zeros', '/access-manager/AUT-7/', code],
  ['a typographic dash', '/access-manager/AUT–0007', code],
  ['an encoded typographic dash', '/access-manager/AUT%E2%80%930007/', code],
  ['a non-breaking hyphen', '/access-manager/AUT%E2%80%910007', code],
  ['a minus sign', '/access-manager/AUT%E2%88%920007', code],
  ['a full stop', '/access-manager/AUT-0007.', code],
  ['a bracket', '/access-manager/AUT-0007)', code],
  ['a full stop and a bracket', '/access-manager/AUT-0007/).', code],
  ['a quote', '/access-manager/AUT-0007"', code],
  ['an encoded quote', '/access-manager/AUT-0007%22', code],
  ['an encoded quote behind the slash', '/access-manager/AUT-0007/%22', code],
  ['an encoded line end', '/access-manager/AUT-0007%0A', code],
  ['an encoded line end and what follows', '/access-manager/AUT-0007%0D%0Athanks', code],
  ['a quote as HTML writes it', '/access-manager/AUT-0007/&quot;', code],
  ['an asterisk and a tilde of Markdown', '/access-manager/**AUT-0007**~', code],
  ['double encoding', '/access-manager/AUT%252D0007', code],
  ['threefold encoding', '/access-manager/AUT%25252D0007', code],
  ['fivefold encoding', '/access-manager/AUT%252525252D0007', code],
  ['a doubly encoded slash', '/access-manager%252FAUT-0007', code],
  ['a doubly encoded slash at the end', '/access-manager/AUT-0007%252F', code],
  ['doubly encoded slashes and the page of another layout', '/errors%252FAUT-7.html%252F', code],
  ['a slash that was encoded five times', '/access-manager%252525252FAUT-0007', code],
  ['a page of a server with Java', '/errors/AUT-0007.jsp', code],
  ['an encoded slash', '/access-manager%2FAUT-0007', code],
  ['a backslash', '/access-manager\\AUT-0007', code],
  ['a zero-width space', '/access-manager/AUT-%E2%80%8B0007', code],
  ['a byte order mark', '/%EF%BB%BFaccess-manager/AUT-0007/', code],
  ['full-width letters', '/access-manager/ＡＵＴ-０００７', code],
  ['an encoded query', '/access-manager/AUT-0007%3Fref=mail', code],
  ['an encoded fragment', '/access-manager/AUT-0007%23p.key=tier', code],
  ['a doubled slash', '//access-manager//AUT-0007//', code],
  ['a page of another layout', '/access-manager/AUT-0007.html', code],
  ['the data of another layout', '/access-manager/AUT-0007.json', code],
  ['the file of a form', '/access-manager/aut-0007/index.json', code],
  ['no catalog', '/AUT-0007/', code],
  ['no catalog, in lower case', '/aut0007', code],
  ['folders of another layout', '/docs/errors/AUT-0007', code],
  ['a folder before the catalog', '/en/access-manager/AUT-0007/', code],
  ['a folder behind the catalog', '/access-manager/errors/AUT-0007/', code],
  ['a whole address', '/https://errors.example.com/access-manager/AUT-0007/', code],
  ['a short link in lower case', '/e/aut-0007', code],
  ['an alias', '/access-manager/TOKEN-OLD', code],
  ['an alias in another case', '/access-manager/token_old/', code],
  ['an alias without a catalog', '/token-old', code],
])('resolveAddress is certain about %s', (_what, path, expected) => {
  expect(outcome(path)).toBe(expected)
})

test.each([
  ['a status in place of a code', '/access-manager/401', '→ /access-manager/status/401/'],
  ['a status with a word', '/access-manager/HTTP-401', '→ /access-manager/status/401/'],
  ['a status that is a code', '/policycortex/401.html', '→ /policycortex/401/'],
  ['a family', '/access-manager/AUT', '→ /access-manager/family/aut/'],
  ['a family in another case', '/access-manager/Family/AUT/', '→ /access-manager/family/aut/'],
  ['the plural of a folder', '/access-manager/families/aut', '→ /access-manager/family/aut/'],
  ['a family without a catalog', '/aut', '→ /access-manager/family/aut/'],
  ['a guide in place of a code', '/admin-api/error-handling', '→ /admin-api/guides/error-handling/'],
  ['a catalog in another case', '/ACCESS_MANAGER.html', '→ /access-manager/'],
  ['a page that has moved, in another case', '/access-manager/Family/OLD', '→ /access-manager/family/aut/'],
  ['the statuses', '/Statuses', '→ /status/'],
  ['the search', '/SEARCH/', '→ /search/'],
])('resolveAddress finds %s', (_what, path, expected) => {
  expect(outcome(path)).toBe(expected)
})

test.each([
  ['a code of two catalogs', '/conflict', '? /permission-assist/conflict/ /admin-api/conflict/'],
  ['a status that is a code elsewhere', '/401/', '? /policycortex/401/ /status/401/'],
  ['a status that the catalog does not have', '/platform/422', '? /status/422/'],
  ['a code of another catalog', '/admin-api/AUT-0007', '? /access-manager/AUT-0007/'],
  ['an unknown folder before the code', '/billing/AUT-0007/', '? /access-manager/AUT-0007/'],
  ['something unknown behind the code', '/access-manager/AUT-0007/causes', '? /access-manager/AUT-0007/'],
  ['letters that look like digits', '/access-manager/AUT-OOO7', '? /access-manager/AUT-0007/'],
  [
    'a comparison that is no more',
    '/compare/access-manager/aut-0007/platform/AUTH-401/',
    '? /access-manager/AUT-0007/ /platform/AUTH-401/',
  ],
  [
    'a comparison with a former name, the other way round',
    '/compare/platform/AUTH-401/access-manager/TOKEN-OLD',
    '? /platform/AUTH-401/ /access-manager/AUT-0007/',
  ],
])('resolveAddress asks about %s', (_what, path, expected) => {
  expect(outcome(path)).toBe(expected)
})

test('resolveAddress names the nearest codes of one that is not documented, those of the catalog first', () => {
  expect(outcome('/admin-api/not_fuond')).toBe('~ /admin-api/not_found/ /permission-assist/not_found/')
  for (const path of ['/errors/AUT-1.html', '/docs%252Ferrors%252FAUT-1.html', '/AUT-1'])
    expect(outcome(path)).toMatch(/^~ \/access-manager\/AUT-0002\/ \/access-manager\/AUT-0004\/ /)
  expect(outcome('/access-manager/AUT-4242')).toMatch(/^~ (?:\/access-manager\/AUT-\d{4}\/ ?){5}$/)
})

test.each([
  ['a letter more', '/access-manager/aut0010x', '/access-manager/AUT-0010/'],
  ['a letter within', '/access-manager/AUT-00x10', '/access-manager/AUT-0010/'],
  ['a digit more', '/access-manager/AUT-00101', '/access-manager/AUT-0010/'],
  ['a digit more in front', '/access-manager/IDE-51006', '/access-manager/IDE-1006/'],
  ['digits that changed places', '/access-manager/AUT-0100', '/access-manager/AUT-0010/'],
  ['letters that changed places', '/access-manager/ATU-0010', '/access-manager/AUT-0010/'],
  ['a neighbouring key', '/access-manager/AYT-0010', '/access-manager/AUT-0010/'],
  ['a neighbouring key at the end', '/access-manager/AUT-000y', '/access-manager/AUT-0006/'],
  ['a number just beyond the last', '/access-manager/AUT-1017', '/access-manager/AUT-1015/'],
  ['a word with a letter too few', '/admin-api/user_not_fund', '/admin-api/user_not_found/'],
  ['words in another order', '/not_found_user', '/admin-api/user_not_found/'],
  ['a word that was left out', '/email_exists', '/admin-api/email_already_exists/'],
  ['one word of a code', '/admin-api/expired', '/admin-api/token_expired/'],
  ['a number that is far off', '/access-manager/AUT-4002', '/access-manager/AUT-1002/'],
  ['words that changed letters', '/admin-api/role_nto_found', '/admin-api/role_not_found/'],
])('resolveAddress puts the likest code first for %s', (_what, path, expected) => {
  const { certain, offered, nearest } = resolveAddress(path, book)
  expect([certain, ...offered, ...nearest].find((place) => place !== undefined)?.path).toBe(expected)
})

test.each(['/', '', '/%', '/%%%', '/%E0%A4%A/', '/favicon.ico', '/wp-login.php', '/constructor', '/__proto__', '/...'])(
  'resolveAddress finds nothing for %j',
  (path) => {
    expect(outcome(path)).toBe('-')
  },
)

test('resolveAddress says what was asked, without its damage', () => {
  expect(resolveAddress('/access-manager/AUT-4242).%22', book).asked).toBe('access-manager/AUT-4242')
  expect(resolveAddress('/%E0%A4%A/', book).asked).toBe('E0%A4%A')
})

test('resolveAddress answers for every page with that page', () => {
  for (const path of book.pages) if (path !== '/') expect(outcome(path)).toBe(`→ ${path}`)
  for (const { slug, codes } of book.catalogs) {
    for (const [name] of codes) expect(outcome(`/${slug}/${name}`)).toBe(`→ /${slug}/${name}/`)
  }
})

test('resolveAddress never throws, and answers at once', () => {
  const work = () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (path) => void resolveAddress(path, book)))
    fc.assert(fc.property(fc.webPath(), (path) => void resolveAddress(path, book)))
    for (const path of ['/%'.repeat(50_000), '.'.repeat(100_000), 'a-'.repeat(50_000), '/'.repeat(100_000)]) {
      resolveAddress(path, book)
    }
  }
  expect(cpuTime(work)).toBeLessThan(10_000)
})

/** The built-in catalogs, with a former name for one code. */
function withAliases() {
  return readContent(projectAt('content')).catalogs.map((catalog) => ({
    ...catalog,
    entries: catalog.entries.map((entry) => (entry.code === 'AUT-0007' ? { ...entry, aliases: ['TOKEN-OLD'] } : entry)),
  }))
}
