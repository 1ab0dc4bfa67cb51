import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../scripts/hosts/free-port'
import { BidiConnection } from './bidi-connection'
import type { Driver } from './driver'

/** Firefox by WebDriver BiDi, which it speaks by itself. */
export async function bidiDriver(program: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'faultbook-firefox-'))
  const port = await freePort()
  const flags = ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`]
  const child = spawn(program, flags, { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  const errors: string[] = []
  const connection = await BidiConnection.open(`ws://127.0.0.1:${port}/session`, ({ level, text }) => {
    if (level === 'error') errors.push(text)
  })
  const session = await connection.send<{ capabilities: { browserName: string; browserVersion: string } }>(
    'session.new',
    {
      capabilities: {},
    },
  )
  await connection.send('session.subscribe', { events: ['log.entryAdded'] })
  const tree = await connection.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const context = tree.contexts[0]?.context
  // A window in the background gets no events of focus.
  await connection.send('browsingContext.activate', { context })
  const evaluate = async <T>(expression: string) => {
    const options = { expression: `JSON.stringify((${expression}) ?? null)`, target: { context }, awaitPromise: true }
    const { result } = await connection.send<{ result?: { value?: string } }>('script.evaluate', options)
    if (result?.value === undefined) throw new Error(`Cannot evaluate ${expression}`)
    return JSON.parse(result.value) as T // as the caller says
  }
  return {
    name: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
    protocol: 'WebDriver BiDi',
    errors,
    evaluate,
    goto: async (url) => {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    click: async (selector) => {
      const { x, y } = await evaluate<{ x: number; y: number }>(middleOf(selector))
      const at = { type: 'pointerMove', x, y }
      const actions = [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
      await connection.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] })
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await connection.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
    resize: async (width, height) => {
      await connection.send('browsingContext.setViewport', { context, viewport: { width, height } })
    },
    close: async () => {
      await connection.send('browser.close', {}).catch(() => undefined)
      await pause(500)
      child.kill('SIGKILL')
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

function middleOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)})
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  })()`
}
