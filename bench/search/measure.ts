export interface Times {
  readonly mean: number
  readonly p95: number
  readonly longest: number
}

/** CPU milliseconds of this process for each of many calls. */
export function measure(calls: readonly (() => unknown)[]): Times {
  const times = calls.map(cpuOf).sort((left, right) => left - right)
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length),
    p95: times[Math.max(0, Math.ceil(times.length * 0.95) - 1)] ?? 0,
    longest: times.at(-1) ?? 0,
  }
}

/** CPU milliseconds of one call. */
export function cpuOf(call: () => unknown): number {
  const start = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
