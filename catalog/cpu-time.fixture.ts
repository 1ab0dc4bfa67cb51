/** Milliseconds of processor time that the work takes: what else the machine does is not counted. */
export function cpuTime(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}
