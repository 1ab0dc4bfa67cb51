/**
 * `npm run hosts`: writes the files for hosts that take their rules from elsewhere than the site itself,
 * into hosts/: vercel.json, nginx.conf, Caddyfile. `--root` names the folder of the site on the server,
 * `--port` where it listens; `--brotli` says that nginx has its module for Brotli.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblem, isError } from '../catalog/model/problem'
import { readContent } from '../disk/read-content'
import { readSite } from '../disk/read-site'
import { hostFiles } from '../site/hosts/host-files'

const folder = 'hosts'

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function main() {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'out' },
      port: { type: 'string', default: '8080' },
      brotli: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${values.port}" is no port.`)
  const { problems, ...content } = readContent()
  const { site, problems: siteProblems } = readSite()
  const all = [...siteProblems, ...problems].filter(isError)
  if (all.length > 0) throw new Error(all.map(formatProblem).join('\n\n'))
  const files = hostFiles({ ...content, site }, { root: resolve(values.root), port, hasBrotli: values.brotli })
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of files) {
    writeFileSync(join(folder, name), text)
    console.log(`${join(folder, name)}  ${text.split('\n').length - 1} lines`)
  }
}
