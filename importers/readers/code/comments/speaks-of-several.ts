/** `Range 6000: blocking`, `E7612-E7616 …`, `4000–4999 …`, `Codes 100 to 199: …` at the beginning. */
const range =
  /^\W*(?:range\s*:?\s*[A-Za-z]*[-_]?\d|(?:(?:error )?(?:codes?|numbers?|ids?)\s+)?([A-Za-z]*)[-_]?\d{2,}\s*(?:-|–|—|\.{2,3}|to|through|until)\s*\1[-_]?\d{2,}\b(?!\s*(?:%|(?:char|letter|digit|byte|second|minute|hour|day|item|piece|time|percent|ms\b|kb\b|mb\b))))/i
/** `E7612-E7616` anywhere: letters and digits twice are codes. */
const codes = /\b([A-Z](?=\d\d)|[A-Z]{2,8})[-_]?\d+\s*(?:-|–|—|\.{2,3}|to|through|until)\s*\1[-_]?\d+\b/
/** `E7612 retired`, `1003, 1004 reserved`. */
const gone =
  /^\W*(?:(?:error )?(?:codes?|numbers?|ids?)\s+)?([A-Za-z]*[-_]?\d{2,})(?:(?:\s*,\s*|\s+and\s+)[A-Za-z]*[-_]?\d{2,})*\s+(?:(?:is|are|was|were|has been|have been)\s+)?(?:now\s+)?(?:retired|reserved|unused|removed|deleted|deprecated|obsolete|free|available|skipped|not used|no longer used)\b/i

/**
 * Whether a comment beside a constant speaks of a range of codes, or of a code that is gone and that the constant, as it
 * is written, does not have: then it is not about that constant.
 */
export function speaksOfSeveral(text: string, constant: string): boolean {
  if (range.test(text)) return true
  // Versions and standards are written so too.
  const prefix = codes.exec(text)?.[1]
  if (prefix !== undefined && new RegExp(`\\b${prefix}[-_]?\\d`).test(constant)) return true
  const [, code] = gone.exec(text) ?? []
  return code !== undefined && !constant.includes(code)
}
