import { useEffect, useState } from 'react'

const patience = 300

/** Says that the search loads, where that takes long enough to be seen. */
export function SearchLoading() {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return isLate && <p className="mt-6 text-soft">Loading the search…</p>
}
