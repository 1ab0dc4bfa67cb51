import { missingWords } from '../model/draft'
import { entryName } from '../model/entry-name'
import { counted } from '../text/counted'
import { listed } from '../text/listed'
import type { NextEntry } from './next-entries'

/** One entry to write, with why it is among the first: `shop/ORD-2 (shop/order.json:7): asked for 412 times; …`. */
export function nextWords({ entry, askedFor, twins, missing }: NextEntry): string {
  const { file, line } = entry.place
  const why = [
    ...(askedFor === undefined || askedFor === 0 ? [] : [`asked for ${counted(askedFor, 'time')}`]),
    ...(askedFor === undefined && entry.operations.length > 0
      ? [`raised by ${counted(entry.operations.length, 'operation')}`]
      : []),
    ...(twins === 0 ? [] : [`easily taken for ${counted(twins, 'other code')}`]),
    `not documented: ${listed(missingWords(missing, entry))}`,
  ]
  return `${entry.catalog}/${entryName(entry)} (${file}:${line}): ${why.join('; ')}`
}
