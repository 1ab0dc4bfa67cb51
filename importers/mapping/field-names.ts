import type { Field } from '../rows/row'
import { foreignNames } from './names/foreign-names'

/** A key as names are compared: small letters and digits, camel case and separators gone. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Names of columns and keys by what they hold, the clearest first. */
const names: readonly (readonly [Field, readonly string[]])[] = [
  [
    'status',
    [
      'httpstatus',
      'httpstatuscode',
      'httpcode',
      'statuscode',
      'status',
      'statuses',
      'httpstatuses',
      'http',
      'httperrorcode',
      'httpresponsecode',
      'responsestatus',
      'httpstatuscodes',
      'httpresponsestatus',
      'statushttp',
    ],
  ],
  [
    'code',
    [
      'code',
      'errorcode',
      'errcode',
      'codes',
      'errorcodes',
      'sqlstate',
      'errno',
      'errornumber',
      'errorid',
      'errornum',
      'defaultcode',
      'number',
      'reason',
      'type',
      'errortype',
      'returncode',
      'resultcode',
      'exitcode',
      'subcode',
      'id',
      'key',
      'rule',
    ],
  ],
  [
    'name',
    ['name', 'constant', 'identifier', 'symbol', 'errorname', 'codename', 'enum', 'const', 'constantname', 'mnemonic'],
  ],
  ['title', ['title', 'label', 'shortdescription', 'short', 'heading', 'headline', 'titel']],
  [
    'message',
    [
      'message',
      'msg',
      'errormessage',
      'messages',
      'text',
      'messagetemplate',
      'template',
      'error',
      'errormsg',
      'messagetext',
      'errortext',
      'responsemessage',
      'format',
      'defaultmessage',
      'defaultdetail',
      'en',
      'english',
      'messageformat',
      'logmessage',
      'developermessage',
      'devmessage',
      'technicalmessage',
      'debugmessage',
      'internalmessage',
    ],
  ],
  [
    'summary',
    [
      'summary',
      'description',
      'desc',
      'explanation',
      'detail',
      'details',
      'longdescription',
      'what',
      'info',
      'meaning',
      'errordescription',
      'beschreibung',
      'bedeutung',
      'descriptions',
    ],
  ],
  [
    'cause',
    ['cause', 'causes', 'possiblecauses', 'possiblecause', 'why', 'whyithappens', 'reasons', 'rootcause', 'ursache'],
  ],
  [
    'solution',
    [
      'solution',
      'solutions',
      'possiblesolutions',
      'possiblesolution',
      'resolution',
      'resolutions',
      'fix',
      'dispose',
      'errdispose',
      'errordispose',
      'fixes',
      'howtofix',
      'howtosolve',
      'howtoresolve',
      'action',
      'actions',
      'workaround',
      'remedy',
      'recommendedaction',
      'suggestedaction',
      'suggestion',
      'suggestions',
      'whattodo',
      'whatyoushoulddo',
      'useraction',
      'troubleshooting',
      'hint',
      'help',
      'recommendation',
      'nextstep',
      'nextsteps',
      'whattodoaboutit',
      'recovery',
      'mitigation',
      'suggestedfix',
      'correctiveaction',
    ],
  ],
  [
    'userText',
    ['usermessage', 'usertext', 'displaymessage', 'friendlymessage', 'customermessage', 'clientmessage', 'usermsg'],
  ],
  ['severity', ['severity', 'level', 'loglevel', 'category', 'kind', 'errorlevel', 'errorseverity', 'errorcategory']],
  [
    'family',
    ['family', 'group', 'section', 'module', 'product', 'component', 'area', 'domain', 'subsystem', 'class', 'service'],
  ],
  ['namespace', ['namespace']],
  ['since', ['since', 'introduced', 'introducedin', 'added', 'addedin', 'sinceversion', 'version']],
  ['deprecated', ['deprecated', 'deprecatedin', 'deprecatedsince', 'isdeprecated']],
  ['retired', ['retired', 'removed', 'removedin', 'obsolete']],
  ['replacedBy', ['replacedby', 'replacement', 'supersededby', 'useinstead']],
  ['alias', ['alias', 'aliases', 'formerly', 'oldcode', 'legacycode']],
  ['keyword', ['keyword', 'keywords', 'tags', 'grpc', 'grpccode', 'grpcstatus', 'sqlstate']],
  ['when', ['when', 'condition', 'occurswhen']],
  ['operation', ['operation', 'operations', 'endpoint', 'endpoints', 'raisedby', 'method', 'methods', 'api']],
  ['example', ['example', 'examples', 'sample']],
  ['ignore', ['owner', 'assignee', 'author', 'reviewer', 'todo', 'jira', 'ticket', 'tickets']],
  ['ignore', ['docs', 'link', 'links', 'url', 'documentationurl', 'docsurl', 'helpurl', 'reference', 'seealso']],
]

const byName = new Map<string, { field: Field; rank: number }>()
for (const [field, words] of names) {
  for (const [rank, word] of words.entries()) if (!byName.has(word)) byName.set(word, { field, rank })
}

for (const [field, words] of Object.entries(foreignNames)) {
  // The keys of the table are fields.
  for (const [rank, word] of words.split(' ').entries()) byName.set(word, { field: field as Field, rank })
}

/** What a team writes for itself: `Notes`, `Remark`, `Internal owner`, `team_comment`, `private`, `TODO`. */
const ofTeam =
  /^(?:(?:notes?|remarks?|comments?|todos?|internal(?!(?:error|message|code|id|name|reason|status)).*)|(?:team|staff|private|confidential)(?:notes?|comments?|remarks?|info|only)?)$/

/** The field that a key names, and how clearly (0 is clearest); its last part counts where it is a path. */
export function fieldByName(key: string): { readonly field: Field; readonly rank: number } | undefined {
  const last = plainKey(key.slice(key.lastIndexOf('.') + 1))
  if (isOfTeam(key)) return { field: 'ignore', rank: 0 }
  return byName.get(plainKey(key)) ?? byName.get(last) ?? byEnding(last)
}

/** Whether a key is of what an error means, which names it or explains it. */
export function isMeaning(key: string): boolean {
  return plainKey(key.slice(key.lastIndexOf('.') + 1)) === 'meaning'
}

/** Whether a key is of notes that a team keeps to itself. */
export function isOfTeam(key: string): boolean {
  return ofTeam.test(plainKey(key.slice(key.lastIndexOf('.') + 1)))
}

/** Whether a key is of links to further reading. */
export function isOfLinks(key: string): boolean {
  return /^(?:references?|links?|seealso|furtherreading|docs)$/.test(plainKey(key.slice(key.lastIndexOf('.') + 1)))
}

/** What the last word of a key says, where nobody knows the key: `orderErrorCode`, `shortDescription`. */
const endings: readonly (readonly [RegExp, Field])[] = [
  [/httpstatus(?:code)?$/, 'status'],
  [/err(?:or)?code$/, 'code'],
  [/message$/, 'message'],
  [/description$/, 'summary'],
  [/(?<!sub)title$/, 'title'],
  [/(?:solution|resolution|remedy|remediation)s?$/, 'solution'],
  [/causes?$/, 'cause'],
]

function byEnding(word: string): { readonly field: Field; readonly rank: number } | undefined {
  const found = endings.find(([ending]) => ending.test(word))
  return found === undefined ? undefined : { field: found[1], rank: 60 }
}
