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
  readonly needs?: string
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

const text = readFileSync('.github/workflows/ci.yml', 'utf8')
const workflow = parse(text) as Workflow // it is ours
const jobs = Object.entries(workflow.jobs)
const steps = jobs.flatMap(([, job]) => job.steps)
const commands = steps.flatMap(({ run }) => run ?? [])
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

test('every action is named by its commit, with the version beside it', () => {
  const used = steps.flatMap(({ uses }) => uses ?? [])
  expect(used.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([])
  const lines = text.split('\n').filter((line) => line.includes('uses:'))
  expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  expect(used.length).toBe(lines.length)
  expect(used.length).toBeGreaterThan(5)
})

test('one action has one commit, wherever it is used', () => {
  const used = steps.flatMap(({ uses }) => uses ?? [])
  expect(new Set(used).size).toBe(new Set(used.map((name) => name.split('@')[0])).size)
})

test('only the job that publishes may write, and only what it publishes', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(workflow.jobs.deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
  const others = jobs.filter(([name]) => name !== 'deploy').flatMap(([, job]) => Object.values(job.permissions ?? {}))
  expect(others.filter((right) => right !== 'read')).toEqual([])
  expect(workflow.on).not.toHaveProperty('pull_request_target')
})

test('what is published comes from the main branch and has been tested', () => {
  expect(workflow.jobs.deploy?.needs).toBe('build')
  expect(workflow.jobs.build?.needs).toBe('test')
  expect(workflow.jobs.build?.if).toBe("github.ref == 'refs/heads/main' && github.event_name != 'pull_request'")
})

test('no job runs for ever, and none races another one', () => {
  expect(jobs.filter(([, job]) => !(Number(job['timeout-minutes']) <= 60)).map(([name]) => name)).toEqual([])
  expect(workflow.concurrency.group).toContain('github.ref')
})

test('packages run no scripts when they are installed, and their signatures are checked', () => {
  const installs = commands.filter((command) => command.startsWith('npm ci'))
  expect(installs).toEqual(['npm ci --ignore-scripts', 'npm ci --ignore-scripts'])
  expect(commands).toContain('npm audit signatures')
  const named = commands.flatMap((command) => [...command.matchAll(/npm run (?:--silent )?([a-z:]+)/g)])
  expect(named.map(([, name = '']) => name).filter((name) => scripts[name] === undefined)).toEqual([])
  expect(commands).toContain('npm test')
})

test('a checkout has the whole history and keeps no token, and no command is put together from what others write', () => {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  const wanted = { 'fetch-depth': 0, 'persist-credentials': false }
  expect(checkouts.map((step) => step.with)).toEqual([wanted, wanted])
  expect(commands.filter((command) => command.includes('${{'))).toEqual([])
})

test('the site is built for the address that GitHub Pages gives it', () => {
  const build = steps.find(({ run }) => run === 'npm run build')
  expect(build?.env).toEqual({
    FAULTBOOK_URL: '${{ steps.pages.outputs.origin }}',
    FAULTBOOK_BASE_PATH: '${{ steps.pages.outputs.base_path }}',
  })
})
