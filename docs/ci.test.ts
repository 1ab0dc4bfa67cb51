import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { Workplace } from '../cli/import/run-import.fixture'
import { findingKinds } from '../verify/model/finding'

const paper = readFileSync('docs/ci.md', 'utf8')

/** The recipe for a file, as YAML. */
function recipe(file: string) {
  const [, text = ''] = new RegExp(`\`\`\`yaml ${file.replaceAll('.', '\\.')}\n(.*?)\n\`\`\``, 's').exec(paper) ?? []
  return parse(text)
}

/** The words of a command line after `npx faultbook`, as a shell reads them. */
function words(line: string): string[] {
  return [...line.replace(/^npx faultbook /, '').matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
}

const github: { run?: string; with?: { sarif_file?: string } }[] =
  recipe('.github/workflows/errors.yml').jobs.verify.steps
const gitlab = recipe('.gitlab-ci.yml')['error-codes']
const [hook] = recipe('.pre-commit-config.yaml').repos[0].hooks

test('the table has every kind of finding', () => {
  const [, table = ''] = paper.split('## What is found\n')
  expect(findingKinds.filter((kind) => !table.includes(`\`${kind}\``))).toEqual([])
})

test('the recipes run the same commands', () => {
  const ofGithub = github.flatMap(({ run }) => (run?.startsWith('npx faultbook') ? [run] : []))
  const ofGitlab = (gitlab.script as string[]).filter((line) => line.startsWith('npx faultbook'))
  expect(ofGithub).toHaveLength(2)
  expect(ofGitlab).toEqual(ofGithub)
  expect(ofGithub[1]?.replace(' --sarif verify.sarif', '')).toBe(hook.entry)
})

test('the recipes work in a new folder: the baseline is made, a new code fails, and its SARIF file is what is uploaded', async () => {
  const place = new Workplace({
    'src/Orders.java': 'class Orders { void f() { fail("ORD-0001"); fail("ORD-0009"); } }\n',
  })
  expect((await place.run('init', 'errors')).code).toBe(0)
  const [, baseline = ''] = /npx faultbook (verify .*--update-baseline)/.exec(paper) ?? []
  expect((await place.run(...words(baseline))).code).toBe(0)
  const [check = '', verify = ''] = github.flatMap(({ run }) => (run?.startsWith('npx faultbook') ? [run] : []))
  expect((await place.run(...words(check))).code).toBe(0)
  expect(await place.run(...words(verify))).toMatchObject({ code: 0, err: '' })
  place.write('src/Orders.java', 'class Orders { void f() { fail("ORD-0001"); fail("ORD-0008"); } }\n')
  const failed = await place.run(...words(verify))
  expect([failed.code, failed.err.split('\n')[0]]).toEqual([
    1,
    'src/Orders.java:1:50 ORD-0008 is emitted but not documented',
  ])
  const uploaded = github.flatMap((step) => step.with?.sarif_file ?? [])
  expect([uploaded, gitlab.artifacts.paths]).toEqual([['verify.sarif'], ['verify.sarif']])
  expect(
    JSON.parse(place.read('verify.sarif')).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId),
  ).toEqual(['undocumented'])
})
