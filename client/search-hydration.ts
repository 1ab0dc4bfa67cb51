const patience = 4_000

/** Waits until the framework has taken over a page that has one: before that nothing may be added to it. */
export function whenHydrated(): Promise<void> {
  const root = document.documentElement
  if (root.dataset.hydrated !== undefined || document.querySelector('script[src*="/_next/"]') === null) {
    return Promise.resolve()
  }
  return new Promise((resolve) => {
    const observer = new MutationObserver(done)
    // A framework that never arrives does not take the search with it.
    const timer = setTimeout(done, patience)
    observer.observe(root, { attributeFilter: ['data-hydrated'] })
    function done(): void {
      observer.disconnect()
      clearTimeout(timer)
      resolve()
    }
  })
}
