/** What other formats call a field, as it is compared: small letters and digits. */
const usualNames: readonly (readonly [fields: readonly string[], names: string])[] = [
  [['summary', 'meaning', 'text', 'note', 'why'], 'description desc detail details explanation body'],
  [['status'], 'http httpstatus httpstatuscode statuscode httpcode responsestatus'],
  [['code'], 'id errorcode errcode errorid'],
  [['title', 'name'], 'name label heading headline title errorname'],
  [['message', 'text'], 'msg errormessage template messagetemplate'],
  [['causes'], 'reason reasons why rootcause possiblecauses'],
  [
    ['solutions', 'fix', 'text'],
    'solution resolution resolutions fix fixes action actions remedy workaround hint howtofix step',
  ],
  [['examples', 'example'], 'sample samples value'],
  [['severity'], 'level loglevel severitylevel errorlevel'],
  [['family', 'families'], 'category categories group groups module component'],
  [['keywords'], 'tags searchterms'],
  [['params'], 'parameters arguments args variables placeholders'],
  [['userText'], 'usermessage displaymessage friendlymessage customermessage'],
  [['retry'], 'retryable isretryable retries retryrule'],
  [['rule'], 'strategy policy kind type'],
  [['operations'], 'endpoint endpoints methods raisedby'],
  [['related'], 'seealso relatedcodes links'],
  [['aliases'], 'formerly oldcode oldcodes legacycode oldname'],
  [['replacedBy'], 'replacement supersededby useinstead'],
  [['retired'], 'removed obsolete'],
  [['for', 'actors'], 'audience who actor role'],
  [['docsUrl', 'baseUrl', 'url'], 'url link docs documentation documentationurl homepage'],
]

/** The field that means what other formats call by a name: `summary` for `description`; undefined where none of these does. */
export function fieldByUsualName(name: string, fields: readonly string[]): string | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  for (const [meant, names] of usualNames) {
    const field = names.split(' ').includes(plain) ? meant.find((one) => fields.includes(one)) : undefined
    if (field !== undefined) return field
  }
  return undefined
}
