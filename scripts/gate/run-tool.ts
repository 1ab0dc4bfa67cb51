import { spawn } from 'node:child_process'

export interface ToolRun {
  readonly code: number
  /** What it printed; empty where it was shown directly. */
  readonly output: string
}

interface ToolOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Lets the tool print as it goes, colours and all; its output is then not read. */
  readonly isShown?: boolean
}

/** Runs a JavaScript tool with this Node.js, so that neither a shell nor the PATH matters. */
export function runTool(file: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolRun> {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...(options.isShown ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }), ...options.env },
    stdio: options.isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
