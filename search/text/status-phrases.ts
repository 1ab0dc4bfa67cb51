/** Reason phrases of RFC 9110 and RFC 6585, and the older names of the same statuses, as people type them. */
const phrases: Readonly<Record<number, readonly string[]>> = {
  200: ['OK'],
  201: ['Created'],
  202: ['Accepted'],
  204: ['No Content'],
  301: ['Moved Permanently'],
  302: ['Found'],
  304: ['Not Modified'],
  307: ['Temporary Redirect'],
  308: ['Permanent Redirect'],
  400: ['Bad Request'],
  401: ['Unauthorized', 'Unauthorised', 'Unauthenticated'],
  402: ['Payment Required'],
  403: ['Forbidden'],
  404: ['Not Found'],
  405: ['Method Not Allowed'],
  406: ['Not Acceptable'],
  408: ['Request Timeout', 'Request Time-out'],
  409: ['Conflict'],
  410: ['Gone'],
  411: ['Length Required'],
  412: ['Precondition Failed'],
  413: ['Content Too Large', 'Payload Too Large', 'Request Entity Too Large'],
  414: ['URI Too Long'],
  415: ['Unsupported Media Type'],
  416: ['Range Not Satisfiable'],
  417: ['Expectation Failed'],
  418: ["I'm a teapot"],
  421: ['Misdirected Request'],
  422: ['Unprocessable Content', 'Unprocessable Entity'],
  423: ['Locked'],
  424: ['Failed Dependency'],
  425: ['Too Early'],
  426: ['Upgrade Required'],
  428: ['Precondition Required'],
  429: ['Too Many Requests'],
  431: ['Request Header Fields Too Large'],
  451: ['Unavailable For Legal Reasons'],
  500: ['Internal Server Error'],
  501: ['Not Implemented'],
  502: ['Bad Gateway'],
  503: ['Service Unavailable'],
  504: ['Gateway Timeout', 'Gateway Time-out'],
  505: ['HTTP Version Not Supported'],
  507: ['Insufficient Storage'],
  508: ['Loop Detected'],
  511: ['Network Authentication Required'],
}

const statusByPhrase: ReadonlyMap<string, number> = new Map(
  Object.entries(phrases).flatMap(([status, names]) => names.map((name) => [letters(name), Number(status)] as const)),
)

/** The status that a reason phrase names, in any case and with any separators. */
export function statusOfPhrase(phrase: string): number | undefined {
  return /[0-9]/.test(phrase) ? undefined : statusByPhrase.get(letters(phrase))
}

/** The reason phrase of a status; undefined where RFC 9110 has none. */
export function phraseOfStatus(status: number): string | undefined {
  return Object.hasOwn(phrases, status) ? phrases[status]?.[0] : undefined
}

function letters(phrase: string): string {
  return phrase.toLowerCase().replace(/[^a-z]+/g, '')
}
