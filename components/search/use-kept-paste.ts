import { useEffect, useState } from 'react'
import { forgetPaste } from '../../client/kept-paste'
import { keepPaste } from '../../client/search/paste/keep-paste'
import type { Origin } from '../../client/search/search-field'

const settledAfter = 400
/** What is typed and longer than this has no place in an address either. */
const longestTyped = 64

interface KeptText {
  readonly query: string
  readonly origin: Origin
}

/**
 * Keeps what was pasted for a reload and for Back, once it has settled; what the address has needs no keeping.
 *
 * @returns whether it is kept, and a way to forget it
 */
export function useKeptPaste({ query, origin }: KeptText, isInAddress: boolean) {
  const [isKept, setKept] = useState(false)
  const isLong = query.length > longestTyped || query.includes('\n')
  const isWanted = query.trim() !== '' && !isInAddress && (origin === 'pasted' || isLong)
  useEffect(() => {
    if (!isWanted) {
      setKept(false)
      return
    }
    const timer = setTimeout(() => setKept(keepPaste(query)), settledAfter)
    return () => clearTimeout(timer)
  }, [query, isWanted])

  return {
    isKept: isKept && isWanted,
    forget: () => {
      forgetPaste()
      setKept(false)
    },
  }
}
