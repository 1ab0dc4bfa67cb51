import { guidePath } from '../../catalog/address/links'
import type { Catalog, Guide } from '../../catalog/model/catalog'
import { foldText } from '../text/fold-text'
import { termsOf } from '../text/tokenize'

/**
 * A guide in the index: its path, its title, what it is (`Guide: Admin API`), the terms of its catalog or of whom it speaks
 * to, then those of its title and of each heading, with spaces between them.
 */
export type GuideData = readonly [path: string, title: string, note: string, own: string, ...names: string[]]

/** What the search knows of guides: those of each catalog, then those of the site. */
export function guideData(catalogs: readonly Catalog[], siteGuides: readonly Guide[]): readonly GuideData[] {
  return [
    ...catalogs.flatMap(({ name, guides }) =>
      guides.map((guide) => dataOf(guide, { of: name, note: `Guide: ${name}` })),
    ),
    ...siteGuides.map((guide) => dataOf(guide, { of: 'API teams', note: 'Guide for API teams' })),
  ]
}

function dataOf(guide: Guide, { of, note }: { readonly of: string; readonly note: string }): GuideData {
  const prose = guide.body.replace(/^ *(`{3,}|~{3,}).*?^ *\1/gms, '')
  const headings = [...prose.matchAll(/^## +(.+)$/gm)].map(([, heading = '']) => termText(heading))
  // A heading of one word, such as "What to send", would be what every question with this word asks for.
  const names = [termText(guide.title), ...headings.filter((terms) => terms.includes(' '))]
  return [guidePath(guide), guide.title, note, termText(of), ...names]
}

function termText(name: string): string {
  return termsOf(foldText(name)).join(' ')
}
