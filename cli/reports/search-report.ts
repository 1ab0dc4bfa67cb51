import type { Answer, Hit, Reason } from '../../search/text/answer'

const reasonWords = {
  'exact-code': 'exactly this code',
  code: 'this code in another spelling',
  alias: 'another name of this code',
  'read-code': 'read from what was pasted',
  status: 'has this status',
  prefix: 'the code begins so',
  title: 'the title',
  message: 'the message',
  words: 'words',
  near: 'near in meaning',
  fuzzy: 'similar spelling',
  browse: 'everything in this catalog',
} as const satisfies Record<Reason, string>

/** An answer as a person reads it in a terminal: what was understood, guides that were asked for, the results with their reasons. */
export function searchReport(answer: Answer): string {
  const { understood, guides, results, total, guesses } = answer
  const lines = [
    ...(understood.length === 0
      ? []
      : [`Understood: ${understood.map(({ label, value }) => `${label} ${value}`).join(' · ')}`, '']),
    ...occurrenceLines(answer),
    ...guides.flatMap(({ title, note, path }) => [`${title}  ${path}`, `  ${note}`]),
    ...results.flatMap(hitLines),
    ...(total > results.length ? [`… and ${total - results.length} more`] : []),
  ]
  if (results.length > 0) return lines.join('\n').trimEnd()
  const near = guesses.map((guess) => `  ${nameOf(guess)}  ${guess.title}`)
  return [
    ...lines,
    'No errors found.',
    ...(near.length === 0 ? [] : ['Nearest codes, none of them exact:', ...near]),
  ].join('\n')
}

function occurrenceLines({ occurrence: { requestId, at, retryAfter } }: Answer): readonly string[] {
  const found = [
    ...(requestId === undefined ? [] : [`Request ID: ${requestId}`]),
    ...(at === undefined ? [] : [`Time: ${at}`]),
    ...(retryAfter === undefined ? [] : [`Retry after: ${retryAfter}`]),
  ]
  return found.length === 0 ? [] : [...found, '']
}

function hitLines(hit: Hit): readonly string[] {
  const lifecycle =
    hit.retired !== undefined
      ? `  ${`retired ${hit.retired}`.trim()}`
      : hit.deprecated !== undefined
        ? `  ${`deprecated ${hit.deprecated}`.trim()}`
        : ''
  const params = Object.entries(hit.params).map(([name, value]) => `${name} = ${value}`)
  return [
    `${nameOf(hit)}  ${hit.statuses.length === 0 ? '' : `${hit.statuses.join(', ')}  `}${hit.title}${lifecycle}`,
    `  ${[whyWords(hit), ...params].join(' · ')}`,
  ]
}

function whyWords({ reason, matches, alias, exact }: Hit): string {
  if (alias !== undefined) return `${alias} is another name of this code`
  if (reason === 'message' && !exact) return 'similar message'
  const where = matches
    .filter(({ words }) => words.length > 0)
    .map(({ field, words }) => `${words.join(' ')} in ${field}`)
  if (reason === 'code' && where.length > 0) return where.join(', ')
  return where.length === 0 || reason === 'title' ? reasonWords[reason] : `${reasonWords[reason]}: ${where.join(', ')}`
}

function nameOf({ catalog, code }: Hit): string {
  return `${catalog}/${code}`
}
