import type { AllowedAnswer, RequestRow } from './request-row'

const file = '/llms.txt'
const entry = '/access-manager/AUT-0007/'
const whole = { status: 200, bytes: 'whole' } as const
const unchanged = { status: 304, bytes: 0, headers: { etag: '{etag}' } } as const
const failed = { status: 412 } as const
const noPart = { status: 416, headers: { 'content-range': 'bytes */{size}' } } as const
/** Without saying how long the file is, as Go's library answers to what it cannot read. */
const unreadable = { status: 416 } as const
const noPage = { status: 404, headers: { 'content-type': /^text\/html/ } } as const
const refused = { status: 400 } as const
const open = { 'access-control-allow-origin': '*' } as const
const shut = { 'access-control-allow-origin': null } as const

const part = (first: number | string, last: number | string, bytes?: number): AllowedAnswer => ({
  status: 206,
  ...(bytes === undefined ? {} : { bytes }),
  headers: { 'content-range': `bytes ${first}-${last}/{size}` },
})
const several: AllowedAnswer = { status: 206, headers: { 'content-type': /^multipart\/byteranges/ } }

const ranges: readonly (readonly [range: string, ...allowed: readonly AllowedAnswer[]])[] = [
  ['bytes=0-0', part(0, 0, 1)],
  ['bytes=0-99', part(0, 99, 100)],
  ['bytes=-5', { status: 206, bytes: 5, headers: { 'content-range': /^bytes \d+-\d+\/\d+$/ } }],
  ['bytes=5-', { status: 206, headers: { 'content-range': /^bytes 5-/ } }],
  ['bytes=0-99999999', part(0, '{last}'), noPart],
  ['bytes=0-99999999999999999999', part(0, '{last}'), noPart, whole, unreadable],
  ['bytes=-99999999', part(0, '{last}'), noPart, whole],
  ['bytes=99999999-', noPart],
  // A last byte before the first one, and what is not a range, are to be ignored; many servers refuse them.
  ['bytes=5-2', whole, noPart, unreadable],
  ['bytes=', whole, noPart, unreadable],
  ['bytes=-', whole, noPart, unreadable],
  ['bytes=a-b', whole, noPart, unreadable],
  ['bytes=0x0-0x5', whole, noPart, unreadable],
  ['bytes=-0', noPart, whole, { status: 206, bytes: 0 }],
  ['bytes', whole, noPart, unreadable],
  ['items=0-5', whole, noPart, unreadable],
  ['lines=1-2', whole, noPart, unreadable],
  ['bytes=0-1,4-5', several, whole],
  ['bytes=0-1, 1-3', several, whole, part(0, 3, 4)],
  ['bytes=0-1,99999999-', several, whole, part(0, 1, 2)],
]

const conditions: readonly (readonly [name: string, value: string, ...allowed: readonly AllowedAnswer[]])[] = [
  ['If-None-Match', '{etag}', unchanged],
  ['If-None-Match', 'W/{etag}', unchanged],
  ['If-None-Match', '"a", {etag}', unchanged],
  ['If-None-Match', '"a,b" , W/{etag}, "c"', unchanged],
  ['If-None-Match', '*', unchanged],
  ['If-None-Match', '"a"', whole],
  ['If-Modified-Since', '{modified}', unchanged],
  ['If-Modified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT', whole],
  ['If-Modified-Since', 'not a date', whole],
  ['If-Match', '{etag}', whole],
  ['If-Match', '"a", {etag}', whole],
  ['If-Match', '*', whole],
  ['If-Match', '"a"', failed],
  ['If-Match', 'W/{etag}', failed],
  ['If-Unmodified-Since', '{modified}', whole],
  ['If-Unmodified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT', failed],
]

const missing = [
  '/no-such-page/',
  '/catalogs.json/',
  '/index.html/',
  '/catalogs.json/index.html',
  '/..%2f..%2fetc%2fpasswd',
  '/a%5cb',
  `/${'a'.repeat(300)}`,
  `/${'a/'.repeat(2_500)}`,
]

/** What a server may refuse as an address, or look for without success. */
const broken = [
  '/%',
  '/%zz',
  '/%00',
  '/catalogs.json%00.html',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/../../etc/passwd',
  '/%ff%fe',
  '/\u00ff',
]

/** The rows are asked on the built-in catalogs. */
export const requestTable: readonly RequestRow[] = [
  {
    what: 'a file',
    target: file,
    allowed: [{ ...whole, headers: { 'content-type': /^text\/plain/, etag: /^"/, ...open } }],
  },
  { what: 'a page', target: entry, allowed: [{ ...whole, headers: { 'content-type': /^text\/html/, ...shut } }] },
  {
    what: 'JSON',
    target: `${entry}index.json`,
    allowed: [{ ...whole, headers: { 'content-type': /^application\/json/, ...open } }],
  },
  {
    what: 'Markdown',
    target: `${entry}index.md`,
    allowed: [{ ...whole, headers: { 'content-type': /^text\/markdown/, ...open } }],
  },
  { what: 'a feed', target: '/feed.xml', allowed: [{ ...whole, headers: { 'content-type': /xml/, ...open } }] },
  { what: 'a schema', target: '/schemas/entry.schema.json', allowed: [{ ...whole, headers: open }] },
  {
    what: 'a file without an extension',
    target: '/_redirects',
    allowed: [
      { ...whole, headers: { 'content-type': /^(?:application\/octet-stream|text\/plain)/ } },
      { ...whole, headers: { 'content-type': null, 'x-content-type-options': 'nosniff' } },
    ],
  },
  {
    what: 'HEAD',
    method: 'HEAD',
    target: file,
    allowed: [{ status: 200, bytes: 0, headers: { 'content-length': '{size}', etag: '{etag}' } }],
  },
  { what: 'HEAD of no page', method: 'HEAD', target: '/no-such-page/', allowed: [{ ...noPage, bytes: 0 }] },
  { what: 'a query', target: `${file}?a=%`, path: file, allowed: [whole] },
  { what: 'an absolute target', target: `http://errors.example.com${file}`, path: file, allowed: [whole] },
  {
    what: 'an absolute target in capitals',
    target: `HTTP://errors.example.com${file}`,
    path: file,
    allowed: [whole, refused],
  },
  {
    what: 'an absolute target without a path',
    target: 'http://errors.example.com',
    path: '/',
    allowed: [whole, { status: 308, headers: { location: '/' } }],
  },
  { what: 'no target', target: 'llms.txt', allowed: [refused, noPage] },
  { what: 'a star', target: '*', allowed: [refused, noPage] },
  ...missing.map((target): RequestRow => ({ what: 'no page', target, allowed: [noPage, refused] })),
  ...broken.map((target): RequestRow => ({ what: 'a broken address', target, allowed: [noPage, refused] })),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'].map(
    (method): RequestRow => ({
      what: method,
      method,
      target: file,
      allowed: [{ status: 405, headers: { allow: /^GET, HEAD/ } }],
    }),
  ),
  {
    what: 'OPTIONS',
    method: 'OPTIONS',
    target: file,
    allowed: [
      { status: 204, headers: { allow: /GET, HEAD/ } },
      { status: 405, headers: { allow: /GET, HEAD/ } },
    ],
  },
  {
    what: 'an unknown method',
    method: 'FROBNICATE',
    target: file,
    allowed: [refused, { status: 405 }, { status: 501 }],
  },
  ...ranges.map(
    ([range, ...allowed]): RequestRow => ({ what: 'a range', target: file, headers: { Range: range }, allowed }),
  ),
  {
    what: 'a range of HEAD',
    method: 'HEAD',
    target: file,
    headers: { Range: 'bytes=0-9' },
    allowed: [
      { status: 200, bytes: 0 },
      { status: 206, bytes: 0 },
    ],
  },
  {
    what: 'a range of no page',
    target: '/no-such-page/',
    headers: { Range: 'bytes=0-9' },
    allowed: [noPage, { status: 206 }],
  },
  {
    what: 'a range of the same version',
    target: file,
    headers: { Range: 'bytes=0-9', 'If-Range': '{etag}' },
    allowed: [part(0, 9, 10)],
  },
  {
    what: 'a range of another version',
    target: file,
    headers: { Range: 'bytes=0-9', 'If-Range': '"a"' },
    allowed: [whole],
  },
  {
    what: 'a range with a weak tag',
    target: file,
    headers: { Range: 'bytes=0-9', 'If-Range': 'W/{etag}' },
    allowed: [whole],
  },
  {
    what: 'a range of the same date',
    target: file,
    headers: { Range: 'bytes=0-9', 'If-Range': '{modified}' },
    allowed: [part(0, 9, 10), whole],
  },
  {
    what: 'a range of another date',
    target: file,
    headers: { Range: 'bytes=0-9', 'If-Range': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    allowed: [whole],
  },
  ...conditions.map(
    ([name, value, ...allowed]): RequestRow => ({
      what: 'a condition',
      target: file,
      headers: { [name]: value },
      allowed,
    }),
  ),
  // The tag counts for more than the date (RFC 9110, section 13.2.2).
  {
    what: 'two conditions',
    target: file,
    headers: { 'If-None-Match': '"a"', 'If-Modified-Since': '{modified}' },
    allowed: [whole],
  },
  {
    what: 'a condition of no page',
    target: '/no-such-page/',
    headers: { 'If-None-Match': '*' },
    allowed: [{ status: 404 }],
  },
  {
    what: 'a condition of HEAD',
    method: 'HEAD',
    target: file,
    headers: { 'If-None-Match': '{etag}' },
    allowed: [unchanged],
  },
]
