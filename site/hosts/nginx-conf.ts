import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { foldedPaths } from './folded-paths'
import { contentTypes, hashedFolders, headerTable, sharedExtensions } from './header-table'
import { type HostPlace, quotedRoot } from './host-place'
import { negotiatedForms } from './negotiated-forms'
import type { RedirectTable } from './redirect-table'

/**
 * A file for the `http` part of nginx (1.11.7 or later). The keys of a `map` ignore case there, so each page
 * is in it with itself: an address is redirected only where it differs from what the map gives.
 */
export function nginxConf(site: Site, table: RedirectTable, place: HostPlace): string {
  const rows = [...foldedPaths(table)].flatMap(([from, to]) =>
    (from === '/' ? [from] : [from, from.slice(0, -1)]).map((key) => `  "${href(site, key)}" "${href(site, to)}";`),
  )
  for (const { from, to } of table.forms) rows.push(`  "${href(site, from.toLowerCase())}" "${href(site, to)}";`)
  const base = site.basePath === '' ? [] : [`  "${site.basePath}" "${site.basePath}/";`]
  return [
    '# Addresses in any case, former names, and codes without their catalog, with the page that they lead to.',
    `map_hash_max_size ${Math.max(2048, 2 ** Math.ceil(Math.log2(4 * rows.length + 1)))};`,
    'map_hash_bucket_size 512;',
    'map $uri $faultbook_page {',
    '  volatile;',
    '  default $uri;',
    ...base,
    ...rows,
    '}',
    ...cacheMap(site),
    ...fieldMaps(),
    ...formMaps(),
    ...server(site, place),
    '',
  ].join('\n')
}

function cacheMap(site: Site): string[] {
  const folders = hashedFolders.map((folder) => `  "~^${href(site, folder)}" "${headerTable.hashed[0][1]}";`)
  return [
    '',
    'map $uri $faultbook_cache {',
    '  volatile;',
    `  default "${headerTable.pages[0][1]}";`,
    ...folders,
    '}',
    '',
  ]
}

/** Fields that not every answer has: nginx leaves out those that are empty. */
function fieldMaps(): string[] {
  return [
    'map $uri $faultbook_shared {',
    '  volatile;',
    '  default "";',
    `  "~\\.(?:${sharedExtensions.join('|')})$" "${headerTable.shared[0][1]}";`,
    '}',
    '',
    '# What goes with 405.',
    'map $request_method $faultbook_allow {',
    '  default "GET, HEAD";',
    '  GET "";',
    '  HEAD "";',
    '}',
    '',
  ]
}

/**
 * The file of a folder by what the client accepts. nginx reads no weights: of two forms the one that stands first is wanted,
 * unless it says less than 1; beside a page or anything at all another form has to stand first.
 */
function formMaps(): string[] {
  const wanted = negotiatedForms.map(({ type, file }) => `  "~*^\\s*${type}\\s*(?:,|$)" ${file};`)
  const accepted = negotiatedForms.map(
    ({ type, file }) => `  "~*${type}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))" ${file};`,
  )
  return [
    '# The form of a page that the client would rather have.',
    'map $http_accept $faultbook_index {',
    '  volatile;',
    '  default index.html;',
    ...wanted,
    '  "~*(?:text/html|\\*/\\*)" index.html;',
    ...accepted,
    '}',
    '',
    'map $uri $faultbook_vary {',
    '  volatile;',
    '  default "";',
    '  "~/index\\.(?:html|md|json)$" "Accept";',
    '}',
    '',
  ]
}

/** Types of texts. nginx takes `text/html` for one anyway, and warns where it is named. */
const typesWithCharset = contentTypes
  .map(([, type]) => type)
  .filter((type) => type !== 'text/html' && !/^(?:image|font)\//.test(type))

function server(site: Site, place: HostPlace): string[] {
  return [
    'server {',
    `  listen ${place.address === undefined ? '' : `${place.address}:`}${place.port};`,
    '  server_name _;',
    '  index $faultbook_index index.html;',
    '  absolute_redirect off;',
    '  server_tokens off;',
    '  charset utf-8;',
    `  charset_types ${typesWithCharset.join(' ')};`,
    '  types {',
    ...contentTypes.map(([extension, type]) => `    ${type} ${extension};`),
    '  }',
    '  default_type application/octet-stream;',
    '',
    ...packedFiles(place),
    // Files are small: to read them costs less than to have the kernel send them (a quarter of `npm run bench:load`).
    '  sendfile off;',
    '',
    // A nested location with one header of its own would lose all of these.
    ...headerTable.everything.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    '  add_header Cache-Control $faultbook_cache always;',
    `  add_header ${headerTable.shared[0][0]} $faultbook_shared always;`,
    '  add_header Allow $faultbook_allow always;',
    '  add_header Vary $faultbook_vary always;',
    '',
    `  error_page 400 404 ${href(site, '/404.html')};`,
    ...locations(site, quotedRoot(place)),
    '}',
  ]
}

/**
 * What a build has packed beforehand goes out as it is. A CDN says `Via`, and nginx sends nothing packed
 * to whoever says so, unless it is told.
 */
function packedFiles({ hasBrotli = false }: HostPlace): string[] {
  return ['  gzip_static on;', ...(hasBrotli ? ['  brotli_static on;'] : []), '  gzip_proxied any;', '  gzip_vary on;']
}

/** The redirect is inside the location: outside of it, it would apply to the error page as well. */
function locations({ basePath }: Site, root: string): string[] {
  const redirect = [
    '    if ($faultbook_page != $uri) {',
    '      return 301 $faultbook_page$is_args$args;',
    '    }',
    '  }',
  ]
  if (basePath === '') {
    return [`  root ${root};`, '  location = /404.html {', '    internal;', '  }', '  location / {', ...redirect]
  }
  const file = `${root.slice(0, -1)}/404.html"`
  return [
    `  location = ${basePath}/404.html {`,
    '    internal;',
    `    alias ${file};`,
    '  }',
    `  location ${basePath}/ {`,
    `    alias ${root.slice(0, -1)}/";`,
    ...redirect,
    `  location = ${basePath} {`,
    ...redirect,
    '  location / {',
    '    return 404;',
    '  }',
  ]
}
