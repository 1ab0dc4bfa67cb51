import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly needs?: string | readonly string[]
  readonly 'runs-on': string
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> }
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly concurrency: { readonly group: string }
  readonly jobs: Readonly<Record<string, Job>>
}

const texts = ['ci', 'release'].map((name) => readFileSync(`.github/workflows/${name}.yml`, 'utf8'))
const workflows = texts.map((text) => parse(text) as Workflow) // they are ours
const [workflow, release] = workflows as [Workflow, Workflow] // two names
const jobs = workflows.flatMap((each) => Object.entries(each.jobs))
const steps = jobs.flatMap(([, job]) => job.steps)
const commands = steps.flatMap(({ run }) => run ?? [])
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

test('every action is named by its commit, with the version beside it', () => {
  const used = steps.flatMap(({ uses }) => uses ?? [])
  expect(used.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([])
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.includes('uses:'))
  expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  expect(used.length).toBe(lines.length)
  expect(used.length).toBeGreaterThan(5)
})

test('one action has one commit, wherever it is used', () => {
  const used = steps.flatMap(({ uses }) => uses ?? [])
  expect(new Set(used).size).toBe(new Set(used.map((name) => name.split('@')[0])).size)
})

test('only the jobs that publish may write, and only what they publish', () => {
  expect(workflows.map(({ permissions }) => permissions)).toEqual([{ contents: 'read' }, { contents: 'read' }])
  expect(workflow.jobs.deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
  expect(release.jobs.publish?.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  const others = jobs
    .filter(([name]) => !['deploy', 'publish'].includes(name))
    .flatMap(([, job]) => Object.values(job.permissions ?? {}))
  expect(others.filter((right) => right !== 'read')).toEqual([])
  expect(workflow.on).not.toHaveProperty('pull_request_target')
})

test('what is published comes from the main branch and has been tested', () => {
  expect(workflow.jobs.deploy?.needs).toBe('build')
  expect(workflow.jobs.build?.needs).toEqual(['test', 'elsewhere', 'package'])
  expect(workflow.jobs.build?.if).toBe("github.ref == 'refs/heads/main' && github.event_name != 'pull_request'")
})

test('all is tested on every version of Node.js that is kept up, and built on the other systems too', () => {
  const { test: tests, elsewhere } = workflow.jobs
  expect(tests?.strategy?.matrix).toEqual({ node: [20, 22, 24] })
  expect(tests?.steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version']).toBe(
    '${{ matrix.node }}',
  )
  expect(tests?.steps.map(({ run }) => run)).toContain('npm test')
  expect(elsewhere?.strategy?.matrix).toEqual({ system: ['macos-15', 'windows-2025'] })
  expect(elsewhere?.['runs-on']).toBe('${{ matrix.system }}')
  expect(elsewhere?.steps.flatMap(({ run }) => run ?? [])).toContain('npm run build')
})

test('packages and actions are looked after every week, each kind in one pull request', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'))
  expect(updates).toEqual([
    expect.objectContaining({
      'package-ecosystem': 'npm',
      schedule: { interval: 'weekly' },
      groups: { packages: { patterns: ['*'] } },
    }),
    expect.objectContaining({
      'package-ecosystem': 'github-actions',
      schedule: { interval: 'weekly' },
      groups: { actions: { patterns: ['*'] } },
    }),
  ])
})

test('whatever is pinned against its own newest version has its reason in CONTRIBUTING.md', () => {
  const paper = readFileSync('CONTRIBUTING.md', 'utf8').split('## Dependencies')[1] ?? ''
  const { overrides, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const [name, version] of Object.entries(overrides)) expect(paper).toContain(`\`${name}\` ${version}`)
  expect(paper).toContain(`\`next\` ${devDependencies.next}`)
})

test('no job runs forever, and none races another one', () => {
  expect(jobs.filter(([, job]) => !(Number(job['timeout-minutes']) <= 60)).map(([name]) => name)).toEqual([])
  for (const { concurrency } of workflows) expect(concurrency.group).toContain('github.ref')
})

test('packages run no scripts when they are installed, and their signatures are checked', () => {
  const installs = commands.filter((command) => command.startsWith('npm ci'))
  expect(installs).toEqual(Array.from({ length: 6 }, () => 'npm ci --ignore-scripts'))
  expect(commands).toContain('npm audit signatures')
  const named = commands.flatMap((command) => [...command.matchAll(/npm run (?:--silent )?([a-z:]+)/g)])
  expect(named.map(([, name = '']) => name).filter((name) => scripts[name] === undefined)).toEqual([])
  expect(commands).toContain('npm test')
})

test('a checkout has the whole history and keeps no token, and no command is put together from what others write', () => {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  const wanted = { 'fetch-depth': 0, 'persist-credentials': false }
  expect(checkouts.map((step) => step.with)).toEqual(Array.from({ length: 6 }, () => wanted))
  expect(commands.filter((command) => command.includes('${{'))).toEqual([])
})

test('the package is published from a tag of its version, after it was tried, with its provenance and without a token', () => {
  const { publish, package: tried } = release.jobs
  expect(release.on).toEqual({ push: { tags: ['v*'] } })
  expect(tried?.steps.map(({ run }) => run)).toContain('npm run test:package')
  expect(publish?.needs).toBe('package')
  const runs = publish?.steps.flatMap(({ run }) => run ?? []) ?? []
  expect(runs[0]).toMatch(/^test "\$GITHUB_REF_NAME" = "v/)
  expect(runs.at(-1)).toBe('npm publish --provenance --access public')
  expect(texts[1]).not.toContain('secrets.')
})

test('the site is built for the address that GitHub Pages gives it', () => {
  const build = workflow.jobs.build?.steps.find(({ run }) => run === 'npm run build')
  expect(build?.env).toEqual({
    FAULTBOOK_URL: '${{ steps.pages.outputs.origin }}',
    FAULTBOOK_BASE_PATH: '${{ steps.pages.outputs.base_path }}',
  })
})
