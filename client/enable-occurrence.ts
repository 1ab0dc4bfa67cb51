import type { showOccurrence } from './occurrence'

interface OccurrenceModule {
  readonly showOccurrence: typeof showOccurrence
}

/** On the page of an entry: fills in what the link says of an occurrence. Loads what does it only for such a link. */
export function enableOccurrence(): void {
  const page = document.querySelector<HTMLElement>('[data-occurrence]')
  if (page === null) return
  let isLoaded = false
  const show = async () => {
    const isGiven = location.hash.includes('=') || /[?&]args(?:\[|%5B)/i.test(location.search)
    if (!isGiven && !isLoaded) return
    try {
      // The name of the file carries its hash, so it is known at run time only.
      const module = (await import(page.dataset.occurrence ?? '')) as OccurrenceModule
      isLoaded = true
      module.showOccurrence(page)
    } catch {
      // The page says all without it; the message keeps its placeholders.
    }
  }
  addEventListener('hashchange', () => void show())
  void show()
}
