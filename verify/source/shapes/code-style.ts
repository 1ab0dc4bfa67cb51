/**
 * What a code looks like, so that other words that look the same can be told from all else: `ORD-0001` is `A3-9{4}`,
 * `order_not_found` is `lower_`, `20003` is `9{5}`.
 */
export function codeStyle(code: string): string | undefined {
  if (/^\d+$/.test(code)) return `9{${code.length}}`
  if (/^-?\d/.test(code) && !/[A-Za-z]/.test(code)) return undefined
  const tail = /^(.*?[A-Za-z])([-_.:#]?)(\d{2,})$/.exec(code)
  if (tail !== null && !/\s/.test(code)) {
    const [, head = '', separator = '', digits = ''] = tail
    const isWords = /[-_.:/]/.test(head)
    return `${isWords ? wordStyle(head) : `${caseOf(head)}${head.length}`}${separator}9{${digits.length}}`
  }
  return /^[A-Za-z][\w.:/-]*$/.test(code) ? wordStyle(code) : undefined
}

/** The style of words that are joined: their case and what joins them; of a single word its case alone. */
function wordStyle(text: string): string {
  const joins = [...new Set(text.match(/[-_.:/]/g) ?? [])].sort().join('')
  return `${caseOf(text)}${joins}`
}

function caseOf(text: string): string {
  const letters = text.replace(/[^A-Za-z]/g, '')
  if (letters === letters.toLowerCase()) return 'lower'
  if (letters === letters.toUpperCase()) return 'UPPER'
  return /^[a-z]/.test(letters) ? 'camel' : 'Pascal'
}

/** Whether a word looks like codes of these styles: a single word among joined ones too. */
export function fitsStyle(text: string, styles: ReadonlySet<string>): boolean {
  const style = codeStyle(text)
  if (style === undefined) return false
  if (styles.has(style)) return true
  if (!/^(?:lower|UPPER|Pascal)$/.test(style)) return false
  return (
    text.length > 2 &&
    [...styles].some((known) => known.startsWith(style) && /^\w+[-_.:/]+$/.test(known) && !known.includes('9'))
  )
}
