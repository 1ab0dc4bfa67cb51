import type { Weight } from './weigh-site'

const names = {
  entryPageHtml: 'entry page, HTML',
  entryPageTotal: 'entry page, all it loads but fonts',
  entryPageFrameworkScript: 'entry page, script of a framework',
  entryPageFonts: 'entry page, fonts',
  explorerScript: 'other pages, script',
  explorerLateScript: 'search pages, script on first use',
  searchUntilFirstResult: 'search, until its first result',
  searchInAll: 'search, with what comes later',
  searchNearWords: 'search, words near in meaning',
} as const satisfies Record<Weight['budget'], string>

/** A budget in a line: `entry page, HTML   2.4 of 5.0 kB, heaviest of 97: /shop/ORD-1/`. */
export function describeWeight({ budget, bytes, limit, heaviest, count }: Weight): string {
  const verdict = count === 0 ? 'nothing weighed' : bytes > limit ? `${kilobytes(bytes - limit)} kB too heavy` : ''
  const amount = `${kilobytes(bytes).padStart(6)} of ${kilobytes(limit).padStart(5)} kB`
  const most = count > 1 ? `heaviest of ${count}: ${heaviest}` : heaviest
  return [names[budget].padEnd(36), amount, ` ${most}`, verdict].filter((part) => part !== '').join(' ')
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
