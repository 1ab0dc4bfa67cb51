import { useEffect, useState } from 'react'
import { type EntryHelp, loadEntryHelp } from '../../client/search/entry-help'
import type { Hit } from '../../search/text/answer'
import type { SearchSite } from './search-site'

/** Whoever goes on typing asks for nothing. */
const pause = 120

/** The causes of a result with their checks and fixes, once its page has been asked for it; `none` where that fails. */
export function useFirstFix(hit: Hit | undefined, { base, isPacked }: SearchSite): EntryHelp | 'none' | undefined {
  const [loaded, setLoaded] = useState<{ id: string; fix: EntryHelp | 'none' }>()
  const id = hit === undefined ? '' : `${hit.catalog}/${hit.slug}/${hit.variant ?? ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id names the result
  useEffect(() => {
    if (hit === undefined) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const fix = await loadEntryHelp({ base, isPacked }, hit, stop.signal)
      if (!stop.signal.aborted) setLoaded({ id, fix: fix ?? 'none' })
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [id, base, isPacked])
  return loaded?.id === id ? loaded.fix : undefined
}
