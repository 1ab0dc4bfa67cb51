import { styleText } from 'node:util'

/** Where a command writes for people. */
export interface ProgressOutput {
  write(text: string): unknown
  /** Whether a line can be replaced, and shown in bold. */
  readonly isTerminal: boolean
  readonly hasColour: boolean
}

/** What the build says: one line for each step, and a running count on a terminal. */
export class Progress {
  readonly #started = performance.now()

  constructor(private readonly output: ProgressOutput) {}

  /** Runs a step and prints its line when it is done: name, what the step tells, seconds. */
  async step<T>(name: string, work: () => T | Promise<T>, tell: (result: T) => string): Promise<T> {
    const started = performance.now()
    const result = await work()
    this.line(name, tell(result), performance.now() - started)
    return result
  }

  /** Shows how far a long step is; on a terminal only, where the line can be replaced. */
  count(name: string, done: number, of: number) {
    if (this.output.isTerminal) this.output.write(`\r${name.padEnd(10)} ${done} of ${of}\u001b[K`)
  }

  line(name: string, text: string, milliseconds = performance.now() - this.#started) {
    const clear = this.output.isTerminal ? '\r\u001b[K' : ''
    const padded = name.padEnd(10)
    const shown = this.output.hasColour ? styleText('bold', padded) : padded
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`
    this.plain(`${clear}${shown} ${text.padEnd(56)} ${seconds.padStart(8)}`)
  }

  plain(line: string) {
    this.output.write(`${line}\n`)
  }
}
