import { deepestSource } from '../../rows/limits'

/**
 * Offset of the first bracket that lies too deep, text in double quotes left out. Parsers call themselves
 * for each level, so this is asked before they run.
 */
export function findTooDeep(text: string): number | undefined {
  let depth = 0
  let isQuoted = false
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text[offset]
    if (isQuoted) {
      if (unit === '\\') offset++
      else if (unit === '"' || unit === '\n') isQuoted = false
    } else if (unit === '"') isQuoted = true
    else if (unit === '{' || unit === '[') {
      depth++
      if (depth > deepestSource) return offset
    } else if (unit === '}' || unit === ']') depth--
  }
  return undefined
}
