/** What wrk tells of a run. */
export interface Load {
  readonly requestsPerSecond: number
  /** Milliseconds within which half of the requests, and 99 of 100, were answered. */
  readonly p50: number
  readonly p99: number
  /** Requests without a whole answer, and answers with a status that is no success. */
  readonly errors: number
}

const milliseconds = { us: 0.001, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const

/** @throws where the text is not what `wrk --latency` prints */
export function readWrk(text: string): Load {
  const failed = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)?.slice(1) ?? []
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? '0'
  return {
    requestsPerSecond: Number(found(text, /^Requests\/sec:\s+([\d.]+)/m)[1]),
    p50: duration(text, '50%'),
    p99: duration(text, '99%'),
    errors: [...failed, refused].reduce((sum, count) => sum + Number(count), 0),
  }
}

function duration(text: string, share: string): number {
  const [, amount, unit] = found(text, new RegExp(`^\\s+${share}\\s+([\\d.]+)(us|ms|s|m|h)$`, 'm'))
  return Number(amount) * milliseconds[unit as keyof typeof milliseconds] // one of those of the pattern
}

function found(text: string, pattern: RegExp): RegExpExecArray {
  const match = pattern.exec(text)
  if (match === null) throw new Error(`wrk was not understood:\n${text}`)
  return match
}
