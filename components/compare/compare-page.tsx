import type { ConfusedPair } from '../../catalog/address/confused-pairs'
import { catalogPath, entryPath, familyPath, homePath, href } from '../../catalog/address/links'
import type { PairSide } from '../../catalog/address/shared-question'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import type { SiteContext } from '../../site/site-context'
import { PageFrame } from '../browse/page-frame'
import { Breadcrumbs, type Crumb } from '../layout/breadcrumbs'
import { LifecycleMark } from '../parts/lifecycle-mark'
import { comparedFacts } from './compare-facts'
import { CompareRow } from './compare-row'
import { type PairWords, pairWords } from './pair-words'

/** Two codes fact by fact, the question that tells them apart first. */
export function ComparePage({ context, pair }: { context: SiteContext; pair: ConfusedPair }) {
  const { site } = context
  const words = pairWords(pair)
  const sides = [pair.first, pair.second]
  return (
    <PageFrame context={context}>
      <header>
        <Breadcrumbs site={site} crumbs={crumbsOf(site, pair)} />
        <div className="fault" aria-hidden="true" />
        <h1 className="entry-title compare-title">
          <PairName words={words} /> which one is it?
        </h1>
      </header>
      <table className="compare">
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <th key={entryPath(side.entry)} scope="col">
                <SideName site={site} side={side} withCatalog={pair.first.catalog !== pair.second.catalog} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFacts.map((fact) => (
            <CompareRow
              key={fact.name}
              fact={fact}
              labels={words.labels}
              values={[fact.of(site, pair.first), fact.of(site, pair.second)]}
            />
          ))}
        </tbody>
      </table>
    </PageFrame>
  )
}

/** Both names and a colon, which never begins a line. */
function PairName({ words: { labels, shared } }: { words: PairWords }) {
  const [first, second] = labels
  if (shared === undefined)
    return (
      <>
        <code>{first}</code> or{' '}
        <code>
          {second}
          <span>:</span>
        </code>
      </>
    )
  return (
    <>
      <code>{shared}</code> from <b dir="auto">{first}</b> or <b dir="auto">{second}</b>:
    </>
  )
}

/** The code, which leads to its page, its title, and what became of it. */
function SideName({ site, side, withCatalog }: { site: Site; side: PairSide; withCatalog: boolean }) {
  const { entry, catalog } = side
  return (
    <>
      <a href={href(site, entryPath(entry))}>{entryName(entry)}</a> <span dir="auto">{entry.title}</span>{' '}
      <LifecycleMark entry={entry} />
      {entry.draft !== undefined && <span className="tag">Draft</span>}
      {withCatalog && <small dir="auto">{catalog.name}</small>}
    </>
  )
}

/** The way to what both codes are in. */
function crumbsOf({ name }: Site, { first, second }: ConfusedPair): Crumb[] {
  const { catalog, entry } = first
  if (catalog !== second.catalog) return [{ label: name, path: homePath }]
  const family = catalog.families.find(({ slug }) => slug === entry.family && slug === second.entry.family)
  return [
    { label: catalog.name, path: catalogPath(catalog) },
    ...(family === undefined ? [] : [{ label: family.name, path: familyPath(catalog, family) }]),
  ]
}
