import { useEffect, useState } from 'react'
import { addRecent, chooseRecent, readRecent } from '../../client/search/recent/recent-searches'

/** A search that somebody stays with. */
const settledAfter = 1_500

/** The recent searches of this device, where the reader has chosen to keep them; `typed` is added once it has settled. */
export function useRecent(typed: string) {
  const [recent, setRecent] = useState<readonly string[]>()
  useEffect(() => setRecent(readRecent()), [])
  useEffect(() => {
    if (typed.trim() === '') return
    const timer = setTimeout(() => setRecent(addRecent(typed)), settledAfter)
    return () => clearTimeout(timer)
  }, [typed])

  return {
    recent,
    choose: (isWanted: boolean) => {
      chooseRecent(isWanted)
      setRecent(readRecent())
    },
  }
}
