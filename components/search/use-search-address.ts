import { useEffect, useEffectEvent, useRef } from 'react'
import { readKeptPaste, takeHandedPaste } from '../../client/kept-paste'
import { readSearchAddress, type SearchAddress } from '../../client/search/address/search-address'
import { searchFragment } from '../../client/search/address/search-fragment'
import { followHistory, type SearchHistory } from '../../client/search/address/search-history'
import type { Origin } from '../../client/search/search-field'

/** What a page is to show: what its address says, or the paste that this entry of the history had. */
export interface Shown extends SearchAddress {
  readonly origin: Origin
}

/**
 * Keeps the address up with the search, and the search with the address: `moved` is called with what
 * the address says when the page opens, and after Back and Forward; a paste that is in no address comes from what the tab
 * has kept of it.
 *
 * @returns writes a change that still waits, before the page is left
 */
export function useSearchAddress(fragment: string, moved: (shown: Shown) => void): () => void {
  const followed = useRef<SearchHistory>(undefined)
  const written = useRef(fragment)
  const tell = useEffectEvent(moved)

  useEffect(() => {
    const follow = followHistory(history, location)
    followed.current = follow
    const read = () => {
      const address = readSearchAddress(location.hash, location.search)
      takeQueryAway()
      // What nobody should see goes out of the address; what is written another way than here is written again.
      written.current = searchFragment({ ...address, origin: 'typed', answer: undefined })
      follow.arrive(written.current)
      const paste = address.query === '' ? readKeptPaste() : undefined
      if (paste === undefined) tell({ ...address, origin: 'typed' })
      else {
        tell({ ...address, query: paste, origin: 'pasted' })
        selectWhole(paste)
      }
    }
    const back = () => {
      const place = document.getElementById(location.hash.slice(1))
      if (location.hash === '' || location.hash.includes('=')) read()
      else if (place?.closest('.search-aside')) {
        // A link to what the results hide: they go, and so does what still waits to be written of them.
        written.current = ''
        follow.arrive(location.hash)
        tell({ query: '', facets: {}, origin: 'typed' })
        requestAnimationFrame(() => requestAnimationFrame(() => place.scrollIntoView()))
      }
    }
    takeHandedPaste()
    if (location.hash.includes('=') || location.search !== '' || readKeptPaste() !== undefined) read()
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])

  useEffect(() => {
    if (written.current === fragment) return
    written.current = fragment
    followed.current?.show(fragment)
  }, [fragment])

  return () => followed.current?.flush()
}

/** The first click into a paste that has returned selects it: whoever comes with another one would add it to that. */
function selectWhole(paste: string): void {
  const box = document.querySelector('textarea')
  const select = () => {
    if (box?.value === paste && box.selectionStart === box.selectionEnd) box.select()
  }
  box?.addEventListener('click', select, { once: true })
}

/** Takes `?q=` out of the address, which servers see and log. */
function takeQueryAway(): void {
  const search = new URLSearchParams(location.search)
  if (!search.has('q')) return
  search.delete('q')
  const rest = search.size === 0 ? '' : `?${search}`
  history.replaceState(history.state, '', `${location.pathname}${rest}${location.hash}`)
}
