import { brotliCompressSync } from 'node:zlib'
import type { Catalog } from '../../catalog/model/catalog'
import { buildSearchIndex } from '../../search/index/build-index'
import { openSearch } from '../../search/open-index'
import type { Search } from '../../search/text/answer'
import { rankFuzzily } from '../../search/words/fuzzy'
import { generatedQueries, longPastes } from './generated-queries'
import { cpuOf, measure, type Times } from './measure'
import type { ScoredQuery } from './read-queries'
import { scoreKinds, scoreQueries } from './score-queries'

/** Characters of what somebody types into a box. */
export const longestTyped = 64
/** Of a paste of 10 kB, to get one of 1 MB. */
const million = 100

/** Prints what the search of generated catalogs costs and finds. */
export function measureGenerated(catalogs: readonly Catalog[]): Search {
  const size = catalogs.flatMap(({ entries }) => entries).length
  let text = ''
  const built = cpuOf(() => {
    text = JSON.stringify(buildSearchIndex(catalogs))
  })
  const queries = generatedQueries(catalogs, 30)
  const typed = queries.filter(({ query, kind }) => query.length <= longestTyped && kind !== 'json')
  const pastes = longPastes(catalogs, 20)
  const largePastes = longPastes(catalogs, 4, million)
  const data: unknown = JSON.parse(text)
  let search = openSearch(data, () => rankFuzzily)
  const cold = cpuOf(() => {
    search = openSearch(data, () => rankFuzzily)
    search.search(typed[0]?.query ?? '')
  })
  const scored = scoreQueries(search.search, [...queries, ...pastes, ...largePastes])
  const ask = (asked: readonly ScoredQuery[]) =>
    measure(
      asked.map(
        ({ query }) =>
          () =>
            search.search(query),
      ),
    )
  const megabytes = brotliCompressSync(Buffer.from(text)).length / 1e6
  console.log(`Generated, ${size.toLocaleString('en')} entries`)
  console.log(
    `  index   built in ${(built / 1_000).toFixed(2)} s, ${megabytes.toFixed(2)} MB brotli, first answer ${cold.toFixed(0)} ms`,
  )
  console.log(`  typed   ${timesText(ask([...typed, ...typed]))}`)
  console.log(`  10 kB   ${timesText(ask(pastes))}`)
  console.log(`  1 MB    ${timesText(ask(largePastes))}, target 500 ms`)
  console.log(
    `  first   ${scoreKinds(scored)
      .map(({ kind, first }) => `${kind} ${first.toFixed(2)}`)
      .join(', ')}\n`,
  )
  return search
}

function timesText({ mean, p95, longest }: Times): string {
  return `mean ${mean.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`
}
