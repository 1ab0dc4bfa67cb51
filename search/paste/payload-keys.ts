/** What a key in a pasted body, log line or header means, whichever API wrote it. */
export const keyRoles = ['code', 'status', 'message', 'title', 'link', 'request-id', 'retry-after', 'time'] as const
export type KeyRole = (typeof keyRoles)[number]

const keysByRole = {
  code: 'code errorcode errcode errorid errorkey errortype errorname reason faultcode xerrorcode err messagekey errno subcode error exception key name kind',
  status: 'status statuscode httpstatus httpstatuscode httpcode responsestatus responsecode statusint sc',
  message:
    'message msg log textpayload shortmessage fullmessage content errordescription errormessage errmsg description detail details text faultstring reasonphrase explanation info hint body userMessage developermessage cause',
  title: 'title summary statustext',
  link: 'type link href url uri documentationurl docurl docsurl docs helpurl help moreinfo errorurl erroruri seealso about reference',
  'request-id':
    'requestid correlationid traceid xrequestid xcorrelationid xtraceid reqid rid amznrequestid cfray operationid',
  'retry-after': 'retryafter xretryafter retryafterseconds retryin ratelimitreset',
  time: 'timestamp time ts datetime date occurredat createdat eventtime',
} as const satisfies Record<KeyRole, string>

const roleByKey: ReadonlyMap<string, KeyRole> = new Map(
  keyRoles.flatMap((role) =>
    keysByRole[role]
      .toLowerCase()
      .split(' ')
      .map((key) => [key, role] as const),
  ),
)

/** Keys that may hold a code but often hold something else. */
const uncertain: ReadonlySet<string> = new Set(['name', 'kind', 'key', 'exception', 'reason', 'err', 'error'])

/** The role of a key in any spelling: `error_code`, `errorCode`, `X-Error-Code`. */
export function roleOfKey(key: string): KeyRole | undefined {
  return roleByKey.get(plainKey(key))
}

/** Keys whose addresses may lead anywhere, not only to an explanation of the error. */
const anywhere: ReadonlySet<string> = new Set(['href', 'url', 'uri', 'link'])

/** Whether an address under this key names the kind of error: `type` of problem details, `help`. */
export function namesKind(key: string): boolean {
  return roleOfKey(key) === 'link' && !anywhere.has(plainKey(key))
}

/** Whether a key with the role `code` may contain other things as well: prose, a class, a flag. */
export function isUncertainKey(key: string): boolean {
  return uncertain.has(plainKey(key))
}

function plainKey(key: string): string {
  return key
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z]+/g, '')
}
