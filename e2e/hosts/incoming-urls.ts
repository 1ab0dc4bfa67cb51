/**
 * Addresses as they really arrive, and what becomes of them on the built-in catalogs:
 *
 * 1. the address, as it is in a link
 * 2. what a server with our rules (nginx, Caddy) answers: a status, and where it leads to
 * 3. what `npm start` answers, which has no rules: it leads on where a page does
 * 4. what the reader sees in the end: a path; `? …` the pages to choose from; `~ …` the first of the guesses;
 *    `–` ways to browse
 */
export type IncomingUrl = readonly [url: string, rules: string, plain: string, seen: string]

const code = '/access-manager/AUT-0007/'

export const incomingUrls: readonly IncomingUrl[] = [
  // The page itself, with its closing slash and without.
  ['/', '200', '200', '/'],
  ['/access-manager/AUT-0007/', '200', '200', code],
  ['/access-manager/AUT-0007', `301 ${code}`, '200', code],
  ['/access-manager', '301 /access-manager/', '200', '/access-manager/'],
  ['/status', '301 /status/', '200', '/status/'],
  ['/status/401', '301 /status/401/', '200', '/status/401/'],
  ['/access-manager/status/401', '301 /access-manager/status/401/', '200', '/access-manager/status/401/'],
  ['/access-manager/family/aut', '301 /access-manager/family/aut/', '200', '/access-manager/family/aut/'],
  [
    '/admin-api/guides/error-handling',
    '301 /admin-api/guides/error-handling/',
    '200',
    '/admin-api/guides/error-handling/',
  ],
  ['/policycortex/401', '301 /policycortex/401/', '200', '/policycortex/401/'],
  ['/access-manager/AUT-0007/#causes', '200', '200', `${code}#causes`],
  ['/access-manager/AUT-0007/?utm_source=mail', '200', '200', `${code}?utm_source=mail`],
  ['/access-manager/AUT-0007/index.json', '200', '200', '/access-manager/AUT-0007/index.json'],
  ['/access-manager/AUT-0007/index.md', '200', '200', '/access-manager/AUT-0007/index.md'],

  // The short link: straight on, or a choice.
  ['/e/AUT-0007/', `301 ${code}`, `301 ${code}`, code],
  ['/e/AUT-0007', `301 ${code}`, `301 ${code}`, code],
  ['/e/AUT-0007/#p.key=tier', `301 ${code}`, `301 ${code}`, `${code}#p.key=tier`],
  ['/e/AUT-0007/?ref=mail#p.key=tier', `301 ${code}?ref=mail`, `301 ${code}?ref=mail`, `${code}?ref=mail#p.key=tier`],
  ['/e/not_found/', '200', '200', '? /permission-assist/not_found/ /admin-api/not_found/'],

  // Another case.
  ['/access-manager/aut-0007/', `301 ${code}`, '404', code],
  ['/access-manager/aut-0007', `301 ${code}`, '404', code],
  ['/Access-Manager/AUT-0007/', `301 ${code}`, '404', code],
  ['/ACCESS-MANAGER/Aut-0007', `301 ${code}`, '404', code],
  ['/access-manager/aut-0007/?ref=mail', `301 ${code}?ref=mail`, '404', `${code}?ref=mail`],
  ['/access-manager/aut-0007/#p.key=tier&request_id=7', `301 ${code}`, '404', `${code}#p.key=tier&request_id=7`],
  ['/Access-Manager/Status/401/', '301 /access-manager/status/401/', '404', '/access-manager/status/401/'],
  ['/access-manager/family/AUT', '301 /access-manager/family/aut/', '404', '/access-manager/family/aut/'],
  ['/Platform/notfound-404', '301 /platform/NOTFOUND-404/', '404', '/platform/NOTFOUND-404/'],
  ['/e/aut-0007', `301 ${code}`, '404', code],
  ['/STATUS/', '301 /status/', '404', '/status/'],

  // No catalog.
  ['/AUT-0007/', `301 ${code}`, '404', code],
  ['/aut-0007', `301 ${code}`, '404', code],
  ['/aut-0007#p.key=tier', `301 ${code}`, '404', `${code}#p.key=tier`],
  ['/conflict/', '301 /e/conflict/', '404', '? /permission-assist/conflict/ /admin-api/conflict/'],
  ['/aut_7', '404', '404', code],

  // Other separators, other dashes, no zeros.
  ['/access-manager/AUT0007', '404', '404', code],
  ['/access-manager/aut_7', '404', '404', code],
  ['/access-manager/AUT-7/', '404', '404', code],
  ['/access_manager/AUT-0007/', '404', '404', code],
  ['/access-manager/AUT–0007', '404', '404', code],
  ['/access-manager/AUT‑0007/', '404', '404', code],
  ['/access-manager/AUT−0007/#p.key=tier', '404', '404', `${code}#p.key=tier`],

  // What was around the link.
  ['/access-manager/AUT-0007.', '404', '404', code],
  ['/access-manager/AUT-0007)', '404', '404', code],
  ['/access-manager/AUT-0007).', '404', '404', code],
  ['/access-manager/AUT-0007/)', '404', '404', code],
  ['/access-manager/AUT-0007"', '404', '404', code],
  ['/access-manager/AUT-0007%22', '404', '404', code],
  ['/access-manager/AUT-0007/%22%3E', '404', '404', code],
  ["/access-manager/AUT-0007',", '404', '404', code],
  ['/access-manager/AUT-0007%0A', '404', '404', code],
  ['/access-manager/AUT-0007%0D%0A', '404', '404', code],
  ['/access-manager/AUT-0007%20', '404', '404', code],
  ['/access-manager/AUT-0007&quot;', '404', '404', code],
  ['/access-manager/**AUT-0007**', '404', '404', code],

  // Encoded too often, or with what nobody sees.
  ['/access-manager/AUT%252D0007', '404', '404', code],
  ['/access-manager/AUT%25252D0007/', '404', '404', code],
  ['/access-manager/AUT-%E2%80%8B0007/', '404', '404', code],
  ['/access-manager/AUT-0007%E2%80%8B', '404', '404', code],
  ['/%EF%BB%BFaccess-manager/AUT-0007/', '404', '404', code],
  ['/access-manager/AUT-0007%3Fref=mail', '404', '404', code],
  ['/access-manager/AUT-0007%23causes', '404', '404', code],

  // Other layouts.
  ['/access-manager/AUT-0007.html', '404', '404', code],
  ['/access-manager/AUT-0007.json', '404', '404', code],
  ['/access-manager/aut-0007/index.html', '404', '404', code],
  ['/docs/errors/AUT-0007', '404', '404', code],
  ['/en/access-manager/AUT-0007/', '404', '404', code],
  ['/access-manager/errors/AUT-0007', '404', '404', code],

  // Not a code.
  ['/access-manager/401', '404', '404', '/access-manager/status/401/'],
  ['/access-manager/HTTP-403/', '404', '404', '/access-manager/status/403/'],
  ['/access-manager/AUT', '404', '404', '/access-manager/family/aut/'],
  ['/admin-api/error-handling', '404', '404', '/admin-api/guides/error-handling/'],
  ['/statuses', '404', '404', '/status/'],

  // In doubt the page asks, or guesses.
  ['/401', '404', '404', '? /policycortex/401/ /status/401/'],
  ['/admin-api/AUT-0007', '404', '404', `? ${code}`],
  ['/billing/AUT-0007', '404', '404', `? ${code}`],
  ['/access-manager/AUT-OOO7', '404', '404', `? ${code}`],
  ['/admin-api/not_fuond', '404', '404', '~ /admin-api/not_found/'],
  ['/platform/AUTH-402', '404', '404', '~ /platform/AUTH-401/'],
  ['/no/such/thing', '404', '404', '–'],
  ['/constructor/__proto__/', '404', '404', '–'],
  ['/assets/page.0000000000.js', '404', '404', '–'],

  // Broken: nginx and Caddy call these a bad request; nginx shows our page even so.
  ['/%', '400', '404', '–'],
  ['/%E0%A4%A/', '400', '404', '–'],
  ['/access-manager/AUT-0007%', '400', '404', code],
]
