import { setTimeout as pause } from 'node:timers/promises'

/** An entry of the log of a browser. */
export interface LogEntry {
  readonly level: string
  readonly text: string
}

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly type: string
  readonly result?: unknown
  readonly message?: string
  readonly params?: LogEntry
}

/** A connection to a browser by WebDriver BiDi: commands and their answers over a WebSocket. */
export class BidiConnection {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #last = 0

  private constructor(socket: WebSocket, onLog: (entry: LogEntry) => void) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer // by its specification
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer)
      else if (answer.method === 'log.entryAdded' && answer.params !== undefined) onLog(answer.params)
    })
  }

  /** Opens a connection, as soon as the browser listens. */
  static async open(address: string, onLog: (entry: LogEntry) => void): Promise<BidiConnection> {
    for (let attempt = 0; attempt < 150; attempt++) {
      const socket = new WebSocket(address)
      const isOpen = await new Promise<boolean>((resolve) => {
        socket.addEventListener('open', () => resolve(true), { once: true })
        socket.addEventListener('error', () => resolve(false), { once: true })
      })
      if (isOpen) return new BidiConnection(socket, onLog)
      await pause(200)
    }
    throw new Error(`${address} does not answer.`)
  }

  /** @throws with what the browser says where it refuses */
  async send<T>(method: string, params: object): Promise<T> {
    const id = ++this.#last
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
    this.#waiting.delete(id)
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`)
    return answer.result as T // by its specification
  }
}
