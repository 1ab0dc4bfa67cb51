import { guidePath } from '../../catalog/address/links'
import type { Catalog, Guide } from '../../catalog/model/catalog'
import { foldText } from '../text/fold-text'
import { termsOf } from '../text/tokenize'
import type { GuideData } from './index-data'

/** What the search knows of guides: those of each catalog, then those of the site. */
export function guidesData(catalogs: readonly Catalog[], siteGuides: readonly Guide[]): readonly GuideData[] {
  return [
    ...catalogs.flatMap(({ name, guides }) => guides.map((guide) => guideData(guide, name))),
    ...siteGuides.map((guide) => guideData(guide, 'For API teams')),
  ]
}

function guideData(guide: Guide, of: string): GuideData {
  const prose = guide.body.replace(/^ *(`{3,}|~{3,}).*?^ *\1/gms, '')
  const headings = [...prose.matchAll(/^## +(.+)$/gm)].map(([, heading = '']) => heading)
  // A heading of one word, such as "What to send", would be what every question with this word asks for.
  const names = [guide.slug, guide.title, ...headings.filter((heading) => termText(heading).includes(' '))]
  return [guidePath(guide), guide.title, `Guide: ${of}`, termText(of), ...names.map(termText)]
}

function termText(name: string): string {
  return termsOf(foldText(name)).join(' ')
}
