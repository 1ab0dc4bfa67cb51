import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hostFiles } from '../../site/hosts/host-files'
import { UsageError } from '../call/arguments'
import type { Command } from '../call/command'
import { readSound } from '../call/sound-content'

const folder = 'hosts'

export const hosts: Command = {
  name: 'hosts',
  summary: 'writes vercel.json, nginx.conf and Caddyfile into hosts/',
  operands: [],
  flags: {
    root: { value: 'DIR', summary: 'the folder of the site on the server; else out/' },
    port: { value: 'PORT', summary: 'where the server listens; else 8080' },
    pack: { summary: 'the site was built with --pack: short links lead to the codes themselves' },
    brotli: { summary: 'the nginx of the server has the Brotli module' },
  },
  run({ project, flags, io }) {
    const port = Number(flags.text('port') ?? '8080')
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new UsageError(`--port needs a number from 1 to 65535, not "${flags.text('port')}".`)
    const content = readSound(project)
    if (typeof content === 'string') {
      io.err(`${content}\n`)
      return 1
    }
    const root = resolve(project.base, flags.text('root') ?? 'out')
    mkdirSync(join(project.base, folder), { recursive: true })
    const built = { ...content, site: flags.has('pack') ? { ...content.site, isPacked: true as const } : content.site }
    for (const { name, text } of hostFiles(built, { root, port, hasBrotli: flags.has('brotli') })) {
      writeFileSync(join(project.base, folder, name), text)
      io.out(`${folder}/${name}  ${text.split('\n').length - 1} lines\n`)
    }
    return 0
  },
}
