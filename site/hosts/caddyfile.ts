import { href, isShortPath } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { foldedPaths } from './folded-paths'
import { hashedFolders, headerTable, packedExtensions, sharedExtensions } from './header-table'
import { type HostPlace, quotedRoot } from './host-place'
import { negotiatedForms } from './negotiated-forms'
import type { RedirectTable } from './redirect-table'

/** What a build has packed beforehand goes out as it is. */
const fileServer = ['file_server {', '  precompressed br gzip', '}']
const vary = 'Vary "Accept-Encoding"'

/**
 * A site of a Caddyfile (Caddy 2.6 or later). The keys of its `map` are compared exactly, so each address
 * is a pattern that ignores case. Former names and short links come first, since they have pages; the rest is looked
 * up only where there is no file.
 */
export function caddyfile(site: Site, table: RedirectTable, place: HostPlace): string {
  const folded = foldedPaths(table)
  const former = new Map<string, string>()
  for (const { kind, from } of table.redirects) {
    const key = from.toLowerCase()
    const to = kind === 'moved' || kind === 'alias' || isShortPath(from) ? folded.get(key) : undefined
    if (to === undefined) continue
    former.set(from, to)
    folded.delete(key)
  }
  for (const { from, to } of table.forms) former.set(from, to)
  const body = [
    'header {',
    ...headerTable.everything.map(([name, value]) => `  ${name} "${value}"`),
    '  -Server',
    '}',
    ...partHeaders(),
    '',
    ...refusals,
    '',
    '# Former names and short links.',
    ...mapOf('faultbook_former', former),
    '# Addresses in any case, and codes without their catalog.',
    ...mapOf('faultbook_page', folded),
    ...redirectTo(site, 'faultbook_former'),
    ...formRewrites(),
    '@missing not file {path} {path}index.html',
    'route @missing {',
    ...indented(redirectTo(site, 'faultbook_page')),
    '}',
    ...fileServer,
  ]
  return [
    `:${place.port} {`,
    ...(place.address === undefined ? [] : [`  bind ${place.address}`]),
    `  root * ${quotedRoot(place)}`,
    ...indented(site.basePath === '' ? body : below(site.basePath, body)),
    // What was set before an error is gone.
    '  handle_errors {',
    '    header {',
    ...[...headerTable.everything, ...headerTable.pages].map(([name, value]) => `      ${name} "${value}"`),
    `      ${vary}`,
    '      -Server',
    '    }',
    '    rewrite * /404.html',
    ...indented(indented(fileServer)),
    '  }',
    '}',
    '',
  ].join('\n')
}

/**
 * Caddy before 2.7 sends a file whatever the method is, and all versions answer 500 where no file can have such a name: a
 * part is too long for a disk, or holds NUL.
 */
const refusals = [
  '@write not method GET HEAD',
  'header @write Allow "GET, HEAD"',
  'respond @write 405',
  '@unnamable path_regexp [^/]{256}|.{1000}.{1000}.{1000}|\\x00',
  'error @unnamable 404',
]

/** Inside of `handle_path` paths are without the base path. */
function below(basePath: string, body: readonly string[]): string[] {
  const rest = ['handle {', '  error 404', '}']
  return [`redir ${basePath} ${basePath}/ 301`, `handle_path ${basePath}/* {`, ...indented(body), '}', ...rest]
}

function partHeaders(): string[] {
  const folders = hashedFolders.map((folder) => `${folder}*`).join(' ')
  return [
    `@hashed path ${folders}`,
    `@pages not path ${folders}`,
    '@markdown path *.md',
    `@shared path ${sharedExtensions.map((extension) => `*.${extension}`).join(' ')}`,
    `@packed path ${packedExtensions.map((extension) => `*.${extension}`).join(' ')}`,
    '@folder path */',
    ...headerTable.hashed.map(([name, value]) => `header @hashed ${name} "${value}"`),
    ...headerTable.pages.map(([name, value]) => `header @pages ${name} "${value}"`),
    ...headerTable.markdown.map(([name, value]) => `header @markdown ${name} "${value}"`),
    ...headerTable.shared.map(([name, value]) => `header @shared ${name} "${value}"`),
    // Caddy itself says so only where it sends a packed file, and a cache has to know it of the plain one too.
    ...['header @packed {', '  defer', `  ${vary}`, '}'],
    ...['header @folder {', '  defer', '  Vary "Accept, Accept-Encoding"', '}'],
  ]
}

/**
 * The form of a page that the client would rather have. Caddy reads no weights: of two forms the one that stands first is
 * wanted, unless it says less than 1; beside a page or anything at all another form has to stand first.
 */
function formRewrites(): string[] {
  return negotiatedForms.flatMap(({ type, file }) => {
    const name = file.replace('index.', '')
    const [first, alone] = [`@${name}_first`, `@${name}_alone`]
    const page = ['  path */', `  file {path}${file}`]
    return [
      `${first} {`,
      ...page,
      `  header_regexp Accept "(?i)^\\s*${type}\\s*(?:,|$)"`,
      '}',
      `${alone} {`,
      ...page,
      `  header_regexp Accept "(?i)${type}"`,
      `  not header_regexp Accept "(?i)text/html|\\*/\\*|${type}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)"`,
      '}',
      ...[first, alone].flatMap((matcher) => [
        `header ${matcher} Content-Type "${type}${type === 'text/markdown' ? '; charset=utf-8' : ''}"`,
        `header ${matcher} ${headerTable.shared[0][0]} "${headerTable.shared[0][1]}"`,
        `rewrite ${matcher} {path}${file}`,
      ]),
    ]
  })
}

/** Paths in any case and with or without their closing slash, as a variable that holds the page or nothing. */
function mapOf(name: string, paths: ReadonlyMap<string, string>): string[] {
  const rows = [...paths].filter(([from]) => from !== '/')
  return [
    `map {path} {${name}} {`,
    ...rows.map(([from, to]) => `  ~(?i)^${from.replace(/[.]/g, '\\.')}${from.endsWith('/') ? '?' : ''}$ ${to}`),
    '  default ""',
    '}',
  ]
}

/** An address never leads to itself, whatever the map holds. */
function redirectTo(site: Site, name: string): string[] {
  const differs = `{${name}} != "" && {${name}} != {path}`
  const target = href(site, `{${name}}`)
  return [
    `@${name}_query expression \`${differs} && {query} != ""\``,
    `redir @${name}_query ${target}?{query} 301`,
    `@${name} expression \`${differs} && {query} == ""\``,
    `redir @${name} ${target} 301`,
  ]
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`))
}
