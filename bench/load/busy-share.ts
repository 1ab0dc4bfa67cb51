import { cpus } from 'node:os'

/** Which part of all processors is used within the next second, from 0 to 1: before a measure, by others. */
export async function busyShare(): Promise<number> {
  const before = spent()
  await new Promise((done) => setTimeout(done, 1_000))
  const after = spent()
  return 1 - (after.idle - before.idle) / (after.all - before.all)
}

/** Milliseconds since the machine was started, of all processors together. */
function spent(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((processor) => processor.times)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    idle: sum(times.map(({ idle }) => idle)),
    all: sum(times.flatMap(({ user, nice, sys, idle, irq }) => [user, nice, sys, idle, irq])),
  }
}
