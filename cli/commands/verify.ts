import { statSync } from 'node:fs'
import type { Catalog } from '../../catalog/model/catalog'
import { UsageError } from '../call/arguments'
import { type Call, type Command, contentFolder } from '../call/command'
import { chosenCatalogs } from '../call/known-name'
import { readSound } from '../call/sound-content'
import { reportFindings } from '../verify/report-findings'
import type { Missing, Section } from '../verify/section'
import { type SitePages, sitePages } from '../verify/site-pages'
import { verifyAccessLogs } from '../verify/verify-access-logs'
import { verifyCode } from '../verify/verify-code'
import { verifyOpenApiFiles } from '../verify/verify-openapi-files'
import { verifyResponseFiles } from '../verify/verify-response-files'

const sources = ['source', 'openapi', 'responses', 'access-log'] as const

export const verify: Command = {
  name: 'verify',
  summary: 'compares what the API really emits with what is documented, both ways',
  operands: [contentFolder],
  flags: {
    source: { value: 'GLOB', summary: "source code, such as 'src/**/*.java' or src; '!…' leaves out; may be repeated" },
    openapi: { value: 'FILE', summary: 'an API description, OpenAPI 3 or Swagger 2; may be repeated' },
    responses: { value: 'FILE', summary: 'recorded responses, as below: a file or a folder of them; may be repeated' },
    'require-links': { summary: 'with --responses: each response with a known code has to link to its page' },
    'access-log': { value: 'FILE', summary: 'an access log of the site: nginx, Apache or Caddy; may be repeated' },
    counts: {
      value: 'FILE',
      summary: 'with --access-log: writes how often codes were asked for; check --next --counts reads it',
    },
    complete: {
      summary:
        'the source is all of the code, and the API description has every code: one that is not there is a problem',
    },
    catalog: { value: 'SLUG', summary: 'compare only this catalog; may be repeated' },
    verbose: { summary: 'shows each code that the source or the API description does not have, instead of one line' },
    json: { summary: 'one JSON object per line: file, line, column, kind, level, code, expected, received, write' },
    sarif: { value: 'FILE', summary: 'writes the findings as SARIF 2.1.0, for code scanning' },
    baseline: { value: 'FILE', summary: 'findings that it has are not reported again' },
    'update-baseline': { summary: 'writes all findings into the baseline' },
  },
  notes: [
    'A file of --responses is one of these; of a folder those with such a name are read:',
    '  .http .txt    HTTP text, one response after the other, each behind its request or without it',
    '  .json         a response {"status", "headers", "body"}, a body alone, or a list of either',
    '  .jsonl .log   the same, one a line (.ndjson too)',
    '  .har          what a browser or a proxy records',
    '',
    'Nothing is run and nothing is fetched. Comments and tests are left out.',
    'Exit code 0: nothing but warnings, or nothing that the baseline does not have. 1: there are findings, or there was',
    'nothing to compare. 2: a file is not there, or a flag cannot be understood.',
  ],
  async run(call) {
    const { project, flags, io } = call
    checkFlags(call)
    const content = readSound(project)
    if (typeof content === 'string') {
      io.err(`${content}\n\nNothing was compared: fix the content first.\n`)
      return 1
    }
    const { site, catalogs, guides } = content
    const chosen = chosenCatalogs(catalogs, flags.texts('catalog'))
    const sections: Section[] = []
    let pages: SitePages | undefined
    const pagesOnce = () => {
      pages ??= sitePages(site, catalogs, guides)
      return pages
    }
    for (const compare of comparisons(call, chosen, pagesOnce)) {
      const section = await compare()
      if ('missing' in section) {
        io.err(`There is no file here: ${section.missing.join(', ')}. Nothing was compared.\n`)
        return 2
      }
      sections.push(section)
    }
    return reportFindings(sections, {
      project,
      io,
      isJson: flags.has('json'),
      sarif: flags.text('sarif'),
      baseline: flags.text('baseline'),
      updatesBaseline: flags.has('update-baseline'),
      isBrief: !flags.has('verbose') && !flags.has('complete'),
    })
  },
}

type Comparison = () => Promise<Section | Missing> | Section | Missing

/** What is to be compared, in the order of the flags in the help. */
function comparisons({ project, flags }: Call, catalogs: readonly Catalog[], pages: () => SitePages): Comparison[] {
  const [code, openapi, named, files] = sources.map((name) => flags.texts(name))
  const counts = flags.text('counts')
  const isComplete = flags.has('complete')
  const requireLinks = flags.has('require-links')
  const all = [
    [
      code,
      (given: readonly string[]) => verifyCode(project, catalogs, { patterns: given, pages: pages(), isComplete }),
    ],
    [
      openapi,
      (given: readonly string[]) => verifyOpenApiFiles(project, catalogs, { files: given, pages: pages(), isComplete }),
    ],
    [
      named,
      (given: readonly string[]) =>
        verifyResponseFiles(project, catalogs, { named: given, pages: pages(), requireLinks }),
    ],
    [
      files,
      (given: readonly string[]) => verifyAccessLogs(project, catalogs, { files: given, pages: pages(), counts }),
    ],
  ] as const
  return all.flatMap(([given = [], compare]): Comparison[] => (given.length === 0 ? [] : [() => compare(given)]))
}

function checkFlags({ project, flags, operands: [folder] }: Call): void {
  if (sources.every((name) => !flags.has(name))) {
    throw new UsageError('Nothing to compare with: --source, --openapi, --responses or --access-log is missing.')
  }
  if (flags.has('update-baseline') && !flags.has('baseline'))
    throw new UsageError('--update-baseline needs --baseline FILE.')
  if (flags.has('complete') && !flags.has('source') && !flags.has('openapi'))
    throw new UsageError('--complete needs --source GLOB or --openapi FILE.')
  if (flags.has('require-links') && !flags.has('responses'))
    throw new UsageError('--require-links needs --responses FILE.')
  if (flags.has('counts') && !flags.has('access-log')) throw new UsageError('--counts needs --access-log FILE.')
  if (folder !== undefined && statSync(project.content, { throwIfNoEntry: false })?.isFile() === true) {
    throw new UsageError(
      `${folder} is a file. Write patterns in quotes, so that the shell leaves them alone: 'src/**/*.java'.`,
    )
  }
}
