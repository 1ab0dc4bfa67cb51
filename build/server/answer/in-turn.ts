import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** The last answer of each connection. */
const last = new WeakMap<Duplex, Promise<void>>()

/**
 * Begins an answer when all that was asked before it on the same connection has been answered. Whoever sends a thousand
 * requests at once would otherwise have a thousand files open, and Node.js tells nothing to an answer that still waits for
 * its turn when the client goes: its file would stay open forever. An answer for nobody is not begun. `answer` never throws.
 */
export function inTurn(response: ServerResponse, answer: () => Promise<void>): Promise<void> {
  const { socket } = response.req
  const turn = (last.get(socket) ?? Promise.resolve()).then(async () => {
    if (socket.destroyed) return
    const ended = endOf(response, socket)
    await answer()
    await ended
  })
  last.set(socket, turn)
  return turn
}

function endOf(response: ServerResponse, socket: Duplex): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      socket.off('close', end)
      done()
    }
    response.once('close', end)
    socket.once('close', end)
  })
}
