import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { Io } from './command'

/** What a command reads and writes where it is a process of its own. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWhereNobodyReads)
  const isTerminal = process.stdout.isTTY === true
  const hasColour = isTerminal && !process.env.NO_COLOR
  return {
    input: process.stdin,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal,
    hasColour,
    screen: {
      width: isTerminal ? process.stdout.columns || 80 : undefined,
      hasColour: hasColour && process.stdout.hasColors(),
      hasLinks: isTerminal && createSupportsHyperlinks(process.stdout),
    },
    environment: process.env,
    cwd: process.cwd(),
  }
}

/** `faultbook search … | head -1` closes the pipe: that is no failure. */
function endWhereNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}
