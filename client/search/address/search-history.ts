const writtenAfter = 150
const settledAfter = 1_000

export interface SearchHistory {
  /** What the address should say now: a fragment, or `''`. */
  show(fragment: string): void
  /** Writes what waits, at once: before the page is left. */
  flush(): void
  /** The address came from elsewhere (a link, Back): it should say `fragment`, and that is no new step. */
  arrive(fragment: string): void
}

/**
 * Keeps the fragment of the address up with a search. The first change makes an entry in the
 * history, the changes that follow without a pause replace it; so Back goes from one settled
 * search to the one before.
 */
export function followHistory(history: History, location: Location): SearchHistory {
  let isSettled = true
  let wanted = location.hash
  let writing: ReturnType<typeof setTimeout> | undefined
  let settling: ReturnType<typeof setTimeout> | undefined

  function write(isNew: boolean): void {
    const address = `${location.pathname}${location.search}${wanted}`
    if (isNew) history.pushState(history.state, '', address)
    else history.replaceState(history.state, '', address)
  }

  function flush(): void {
    clearTimeout(writing)
    if (wanted === location.hash) return
    write(isSettled)
    isSettled = false
  }

  return {
    show: (fragment) => {
      clearTimeout(writing)
      clearTimeout(settling)
      wanted = fragment
      writing = setTimeout(flush, writtenAfter)
      settling = setTimeout(() => {
        flush()
        isSettled = true
      }, settledAfter)
    },
    flush,
    arrive: (fragment) => {
      clearTimeout(writing)
      clearTimeout(settling)
      isSettled = true
      wanted = fragment
      if (wanted !== location.hash) write(false)
    },
  }
}
