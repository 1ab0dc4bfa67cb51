import { type CoveragePart, type Covered, coverageParts } from '../../catalog/drafts/coverage'
import { type CoverageHistory, coverageDataId } from '../../catalog/drafts/coverage-history'
import { counted } from '../../catalog/text/counted'
import { xmlText } from '../../site/forms/xml-text'

type CatalogCoverage = CoverageHistory['catalogs'][number]

const partWords = {
  causes: 'Causes',
  fixes: 'Fixes',
  examples: 'Examples',
  retry: 'Retry',
  userText: 'For the end user',
} as const satisfies Record<CoveragePart, string>

/** How well catalogs are documented, as an HTML page that needs nothing else: what to show to a team. */
export function coveragePage(name: string, history: CoverageHistory): string {
  const { date, catalogs, before } = history
  const title = xmlText(`${name}: what is documented`)
  const since = before === undefined ? '' : ` Small numbers say what has changed since ${dated(before.date)}.`
  const tables = catalogs.map((catalog) =>
    catalogTable(
      catalog,
      before?.catalogs.find(({ slug }) => slug === catalog.slug),
    ),
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>As of ${dated(date)}. Each cell shows how many codes of the family have that part.${since}</p>
${tables.join('\n')}
</main>
<script type="application/json" id="${coverageDataId}">${dataText(history)}</script>
</body>
</html>
`
}

/** JSON in which nothing can end the script. */
function dataText(history: CoverageHistory): string {
  return JSON.stringify(history).replaceAll('<', '\\u003c')
}

function dated(date: string): string {
  return `<time datetime="${xmlText(date)}">${xmlText(date)}</time>`
}

function catalogTable(catalog: CatalogCoverage, before: CatalogCoverage | undefined): string {
  const { name, codes, drafts, families } = catalog
  const heads = coverageParts.map((part) => `<th scope="col">${partWords[part]}</th>`)
  const rows = families.map((family) =>
    row(
      family.name,
      family,
      before?.families.find(({ slug }) => slug === family.slug),
    ),
  )
  const words = `${counted(codes, 'code')}, ${drafts === 0 ? 'no drafts' : counted(drafts, 'draft')}`
  return `<section>
<h2>${xmlText(name)}</h2>
<p>${words}${changed(drafts, before?.drafts)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${xmlText(name)}"><table>
<thead><tr><th scope="col">Family</th><th scope="col">Codes</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot>
${row('Total', catalog, before)}
</tfoot>
</table></div>
</section>`
}

function row(name: string, now: Covered, before: Covered | undefined): string {
  const cells = coverageParts.map((part) => cell(now.parts[part], now.codes, before?.parts[part]))
  const codes = `<td>${now.codes}${changed(now.codes, before?.codes)}</td>`
  return `<tr><th scope="row">${xmlText(name)}</th>${codes}${cells.join('')}</tr>`
}

function cell(count: number, codes: number, before: number | undefined): string {
  // Nothing but all is 100 %, and nothing but none is 0.
  const exact = codes === 0 ? 0 : (100 * count) / codes
  const share = exact > 0 && exact < 100 ? Math.min(99, Math.max(1, Math.round(exact))) : exact
  const bar = `<span class="bar" aria-hidden="true"><i style="width:${share}%"></i></span>`
  return `<td>${bar}<b>${share} %</b> <span>${count} of ${codes}</span>${changed(count, before)}</td>`
}

/** ` +3`, where a number was another one before. */
function changed(now: number, before: number | undefined): string {
  if (before === undefined || before === now) return ''
  return ` <small>${now > before ? '+' : '−'}${Math.abs(now - before)}</small>`
}

const style = `
:root{color-scheme:light dark;--ink:light-dark(#1c2230,#e8eaf0);--soft:light-dark(#515a6b,#a9b1c0);--line:light-dark(#d9dde5,#3a4150);--fill:light-dark(#2457c5,#8fb0ff);--rest:light-dark(#e6e9ef,#2a303c)}
body{margin:0;background:light-dark(#fff,#151920);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:72rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0}
h2{font-size:1.3rem;margin:2.5rem 0 0}
p{margin:.4rem 0 1rem;color:var(--soft)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:46rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:.87rem}
tfoot th,tfoot td{border-bottom:0;border-top:2px solid var(--line);font-weight:600}
td span:not(.bar),small{color:var(--soft);font-size:.87rem;white-space:nowrap}
.bar{display:block;height:.5rem;width:7rem;background:var(--rest);border-radius:.25rem;overflow:hidden;margin-bottom:.2rem}
.bar i{display:block;height:100%;background:var(--fill)}
@media print{.wide{overflow:visible}}
`
