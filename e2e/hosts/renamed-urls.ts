import type { IncomingUrl } from './incoming-urls'

const code = '/errors/access-manager/AUT-0007/'

/** As `incoming-urls.ts`, on the content of `renamed-content.ts`, published below /errors. */
export const renamedUrls: readonly IncomingUrl[] = [
  ['/errors/', '200', '200', '/errors/'],
  ['/errors', '301 /errors/', '307 /errors/', '/errors/'],
  ['/errors/access-manager/AUT-0007', `301 ${code}`, '200', code],
  ['/errors/access-manager/aut-0007/#p.key=tier', `301 ${code}`, '404', `${code}#p.key=tier`],
  ['/errors/AUT-0007', `301 ${code}`, '404', code],
  ['/errors/access-manager/aut_7).', '404', '404', code],
  ['/errors/access-manager/401', '404', '404', '/errors/access-manager/status/401/'],
  ['/errors/%E2%80%8Baccess-manager/AUT-0007/', '404', '404', code],

  // A former name.
  ['/errors/access-manager/TOKEN-OLD/', `301 ${code}`, `301 ${code}`, code],
  ['/errors/access-manager/TOKEN-OLD', `301 ${code}`, `301 ${code}`, code],
  ['/errors/access-manager/TOKEN-OLD/#p.key=tier', `301 ${code}`, `301 ${code}`, `${code}#p.key=tier`],
  [
    '/errors/access-manager/TOKEN-OLD/?ref=mail#p.key=tier',
    `301 ${code}?ref=mail`,
    `301 ${code}?ref=mail`,
    `${code}?ref=mail#p.key=tier`,
  ],
  ['/errors/access-manager/token-old', `301 ${code}`, '404', code],
  ['/errors/access-manager/token_old.', '404', '404', code],
  ['/errors/e/TOKEN-OLD/#p.key=tier', `301 ${code}`, `301 ${code}`, `${code}#p.key=tier`],
  ['/errors/TOKEN-OLD', `301 ${code}`, '404', code],
  ['/errors/tokenold', '404', '404', code],

  // A page that has moved.
  [
    '/errors/access-manager/family/old/',
    '301 /errors/access-manager/family/aut/',
    '301 /errors/access-manager/family/aut/',
    '/errors/access-manager/family/aut/',
  ],
  [
    '/errors/Access-Manager/Family/Old',
    '301 /errors/access-manager/family/aut/',
    '404',
    '/errors/access-manager/family/aut/',
  ],

  // Codes with dots, slashes, a minus, a colon.
  ['/errors/odd/E.1/', '200', '200', '/errors/odd/E.1/'],
  ['/errors/odd/E.1', '301 /errors/odd/E.1/', '200', '/errors/odd/E.1/'],
  ['/errors/odd/e.1', '301 /errors/odd/E.1/', '404', '/errors/odd/E.1/'],
  ['/errors/odd/E.1.', '404', '404', '/errors/odd/E.1/'],
  ['/errors/odd/E-1', '404', '404', '/errors/odd/E.1/'],
  ['/errors/E.1', '301 /errors/odd/E.1/', '404', '/errors/odd/E.1/'],
  ['/errors/odd/auth/invalid-email/', '200', '200', '/errors/odd/auth/invalid-email/'],
  ['/errors/odd/auth/invalid-email', '301 /errors/odd/auth/invalid-email/', '200', '/errors/odd/auth/invalid-email/'],
  ['/errors/odd/auth%2Finvalid-email/', '200', '200', '/errors/odd/auth/invalid-email/'],
  ['/errors/Odd/Auth/Invalid-Email', '301 /errors/odd/auth/invalid-email/', '404', '/errors/odd/auth/invalid-email/'],
  ['/errors/odd/auth/invalidEmail', '404', '404', '/errors/odd/auth/invalid-email/'],
  [
    '/errors/e/auth/invalid-email/',
    '301 /errors/odd/auth/invalid-email/',
    '301 /errors/odd/auth/invalid-email/',
    '/errors/odd/auth/invalid-email/',
  ],
  ['/errors/odd/-32600/', '200', '200', '/errors/odd/-32600/'],
  ['/errors/odd/−32600', '404', '404', '/errors/odd/-32600/'],
  ['/errors/odd/S3:NoSuchKey', '404', '404', '/errors/odd/s3-no-such-key/'],
  ['/errors/odd/s3-no-such-key', '301 /errors/odd/s3-no-such-key/', '200', '/errors/odd/s3-no-such-key/'],

  // Outside of the folder: the page for addresses that have none answers, and knows its way.
  ['/access-manager/AUT-0007/', '404', '404', code],
  ['/errorsome/', '404', '404', '–'],
]
