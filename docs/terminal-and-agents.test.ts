import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, test } from 'vitest'
import { runMain } from '../cli/run-main.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'

const paper = readFileSync('docs/terminal-and-agents.md', 'utf8')

test('what explain prints is what the paper shows', async () => {
  const cwd = temporaryFolder()
  await runMain({ cwd }, 'init', 'errors')
  const [, asked = '', shown] = /\$ npx faultbook explain '([^']+)'\n(.*?)\n```/s.exec(paper) ?? []
  expect(await runMain({ cwd }, 'explain', asked)).toEqual({ code: 0, out: `${shown}\n`, err: '' })
})

test('the answer to an agent is what the paper shows', async () => {
  const cwd = temporaryFolder()
  expect((await runMain({ cwd }, 'init', 'errors')).code).toBe(0)
  const [, name = '', given = ''] = /--tool-name (\w+) --tool-arg 'text=([^']+)'/.exec(paper) ?? []
  const client = new Client({ name: 'paper', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
  const env = { PATH: process.env.PATH ?? '', XDG_CACHE_HOME: join(cwd, 'cache') }
  const args = [resolve('scripts/faultbook.mjs'), 'mcp', 'errors']
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd, env, stderr: 'ignore' }))
  const { content } = await client.callTool({ name, arguments: { text: given } })
  await client.close()
  const [, shown] = /```text\n(## ORD-0001.*?)\n```/s.exec(paper) ?? []
  expect(content).toEqual([{ type: 'text', text: shown }])
}, 60_000)

test('the names of constructors in the paper are those that are written', async () => {
  const cwd = temporaryFolder()
  await runMain({ cwd }, 'init', 'errors')
  const written = async (language: string) => (await runMain({ cwd }, 'export', '--types', language)).out
  expect(paper).toContain("`problem(myApiErrors['ORD-0001'], { order_id: 81 })`")
  expect(await written('ts')).toMatch(/export const myApiErrors = \{[^}]*'ORD-0001': \{[^}]*params: \['order_id'\]/)
  expect(await written('ts')).toContain('export function myApiProblem<')
  expect(paper).toContain('`faults.NewMyApiOrd0001(81)`')
  expect(await written('go')).toContain('func NewMyApiOrd0001(orderId any) *Problem {')
  expect(paper).toContain('`Faults.MyApi.Ord0001.of(81)`')
  expect(await written('java')).toMatch(/class MyApi \{.*class Ord0001 \{.*static Problem of\(Object orderId\)/s)
  expect(paper).toContain('`MyApi.Ord0001(order_id=81)`')
  expect(await written('python')).toMatch(
    /class MyApi:.*class Ord0001\(Problem\):.*def __init__\(self, \*, order_id: Value\)/s,
  )
  expect(paper).toContain('`MyApi.Ord0001.Of(81)`')
  expect(await written('csharp')).toMatch(/class MyApi\n.*class Ord0001\n.*static Problem Of\(object orderId\)/s)
})
