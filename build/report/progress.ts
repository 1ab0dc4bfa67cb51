import { styleText } from 'node:util'

/** What the build says: one line for each step, and a running count on a terminal. */
export class Progress {
  readonly #isTerminal = process.stdout.isTTY === true
  readonly #started = performance.now()

  /** Runs a step and prints its line when it is done: name, what the step tells, seconds. */
  async step<T>(name: string, work: () => T | Promise<T>, tell: (result: T) => string): Promise<T> {
    const started = performance.now()
    const result = await work()
    this.line(name, tell(result), performance.now() - started)
    return result
  }

  /** Shows how far a long step is; on a terminal only, where the line can be replaced. */
  count(name: string, done: number, of: number) {
    if (this.#isTerminal) process.stdout.write(`\r${name.padEnd(10)} ${done} of ${of}\u001b[K`)
  }

  line(name: string, text: string, milliseconds = performance.now() - this.#started) {
    const clear = this.#isTerminal ? '\r\u001b[K' : ''
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`
    console.log(`${clear}${styleText('bold', name.padEnd(10))} ${text.padEnd(56)} ${seconds.padStart(8)}`)
  }
}
