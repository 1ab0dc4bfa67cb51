import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../scripts/hosts/free-port'
import type { Driver } from './driver'

/** How a program that speaks WebDriver is started, and what it is asked for. */
export interface ClassicProgram {
  readonly command: readonly [string, ...string[]]
  readonly capabilities: Readonly<Record<string, unknown>>
}

const element = 'element-6066-11e4-a52e-4f735466cecf'

/** A browser by WebDriver (W3C), the protocol that each browser has a program for. */
export async function classicDriver({ command, capabilities }: ClassicProgram): Promise<Driver> {
  const port = await freePort()
  const [program, ...args] = command
  const child = spawn(program, [...args, `--port=${port}`], { stdio: 'ignore', detached: true })
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid)
    } catch {
      // It has ended by itself.
    }
  }
  process.once('exit', stop)
  const server = `http://127.0.0.1:${port}`
  await waitFor(`${server}/status`)
  const session = await send(`${server}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } })
  const { sessionId, capabilities: got } = session as { sessionId: string; capabilities: Record<string, unknown> } // by its specification
  const at = `${server}/session/${sessionId}`
  const find = async (selector: string) => {
    const found = await send(`${at}/element`, 'POST', { using: 'css selector', value: selector })
    return String((found as Record<string, unknown>)[element]) // by its specification
  }
  return {
    name: `${got.browserName} ${got.browserVersion}`,
    protocol: 'WebDriver',
    errors: undefined,
    goto: async (address) => {
      await send(`${at}/url`, 'POST', { url: address })
    },
    evaluate: async <T>(expression: string) =>
      (await send(`${at}/execute/sync`, 'POST', { script: `return (${expression})`, args: [] })) as T, // as the caller says
    click: async (selector) => {
      await send(`${at}/element/${await find(selector)}/click`, 'POST', {})
    },
    type: async (text) => {
      const active = await send(`${at}/element/active`, 'GET')
      const id = String((active as Record<string, unknown>)[element]) // by its specification
      await send(`${at}/element/${id}/value`, 'POST', { text })
    },
    resize: async (width, height) => {
      await send(`${at}/window/rect`, 'POST', { width, height })
    },
    close: async () => {
      await send(at, 'DELETE').catch(() => undefined)
      stop()
    },
  }
}

/** @throws with what the program says where it refuses */
async function send(address: string, method: string, body?: object): Promise<unknown> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const response = await fetch(address, { ...init, headers: { 'Content-Type': 'application/json' } })
  const { value } = (await response.json()) as { value: unknown } // by its specification
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${JSON.stringify(value).slice(0, 300)}`)
  return value
}

async function waitFor(address: string) {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      if ((await fetch(address)).ok) return
    } catch {
      // Not yet.
    }
    await pause(200)
  }
  throw new Error(`${address} does not answer.`)
}
