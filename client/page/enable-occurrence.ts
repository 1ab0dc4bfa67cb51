/** On the page of an entry: fills in what the link says of an occurrence. Loads what does it only for such a link. */
export function enableOccurrence(): void {
  const page = document.querySelector<HTMLElement>('main[data-params]')
  if (page === null) return
  let isLoaded = false
  const show = async () => {
    const isGiven = location.hash.includes('=') || /[?&]args(?:\[|%5B)/i.test(location.search)
    if (!isGiven && !isLoaded) return
    try {
      const { showOccurrence } = await import('./occurrence')
      isLoaded = true
      showOccurrence(page)
    } catch {
      // The page says all without it; the message keeps its placeholders.
    }
  }
  addEventListener('hashchange', () => void show())
  void show()
}
