/**
 * Does several things at the same time. Where one of them fails the others are told by their signal; nothing goes
 * on behind the back of whoever cleans up, since all have ended before this does.
 *
 * @throws what failed first
 */
export async function allOrNone(works: readonly ((signal: AbortSignal) => Promise<unknown>)[]): Promise<void> {
  const stop = new AbortController()
  const failures: unknown[] = []
  const attempt = async (work: (signal: AbortSignal) => Promise<unknown>) => {
    try {
      await work(stop.signal)
    } catch (error) {
      failures.push(error)
      stop.abort()
    }
  }
  await Promise.all(works.map(attempt))
  if (failures.length > 0) throw failures[0]
}
