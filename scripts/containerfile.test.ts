import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { absoluteUrl } from '../catalog/address/links'
import { siteSchema } from '../catalog/model/site'
import { temporaryFolder } from '../disk/temporary-folder.fixture'

const lines = readFileSync('Containerfile', 'utf8').split('\n')
const stages = lines.filter((line) => line.startsWith('FROM '))

test('the container is built in one stage and runs in another, without root', () => {
  expect(stages).toHaveLength(2)
  const last = lines.slice(lines.indexOf(stages[1] ?? ''))
  expect(last.find((line) => line.startsWith('USER '))).toBe('USER 101')
  expect(last.filter((line) => line.startsWith('COPY ')).every((line) => line.includes('--from=build'))).toBe(true)
})

test('what the container copies and runs is there', () => {
  const copied =
    lines
      .find((line) => line.startsWith('COPY package.json'))
      ?.split(' ')
      .slice(1, -1) ?? []
  expect(copied.filter((file) => !existsSync(file))).toEqual([])
  expect(copied).toContain('package-lock.json')
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> } // it is ours
  const named = [...lines.join('\n').matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name)
  expect(named).toEqual(['build', 'hosts'])
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})

test.each(['', '/errors', '/docs/errors'])(
  'the container asks for its home page below the base path %j',
  (basePath) => {
    const site = siteSchema.parse({ basePath })
    const url = absoluteUrl(site, '/')
    const folder = temporaryFolder({ 'out/catalogs.json': JSON.stringify({ url }) })
    const [, script = '', file = ''] = /^RUN node -p "(.+)" > (\S+)$/m.exec(lines.join('\n')) ?? []
    const written = execFileSync(process.execPath, ['-p', script], { cwd: folder, encoding: 'utf8' }).trim()
    expect(written).toBe(`${basePath}/`)
    const copied = lines
      .find((line) => line.startsWith(`COPY --from=build /src/${file} `))
      ?.split(' ')
      .at(-1)
    const probe = lines.find((line) => line.startsWith('HEALTHCHECK')) ?? ''
    expect(probe.replace(`$(cat ${copied})`, written)).toContain(
      ` CMD wget -q -O /dev/null "http://127.0.0.1:8080${basePath}/"`,
    )
  },
)
