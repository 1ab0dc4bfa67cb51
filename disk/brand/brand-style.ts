import { type Accent, accentTint, mixed } from '../../catalog/values/accent'

export interface BrandStyleParts {
  readonly accent?: Accent | undefined
  readonly hasLogo: boolean
  readonly hasHeader: boolean
}

/** The rules that only a site with a look of its own has. They come after ours, and before those of its own stylesheet. */
export function brandStyle({ accent, hasLogo, hasHeader }: BrandStyleParts): string {
  return [accent && accentRules(accent), hasLogo ? logoRules : '', hasHeader ? headerRules : '']
    .filter(Boolean)
    .join('\n')
}

function accentRules({ light, dark }: Accent): string {
  const tints = `light-dark(${accentTint(light, 'light')},${accentTint(dark, 'dark')})`
  const selected = `light-dark(${mixed('#ffffff', light, 0.25)},${mixed('#111315', dark, 0.25)})`
  return `:root{--accent:light-dark(${light},${dark});--accent-tint:${tints}}\n::selection{background:${selected}}\n`
}

/** Which logo is shown follows the reader's system, and before it what the reader has chosen (`data-theme`). */
const logoRules = `.brand::before{content:none}
.logo{height:1.75rem;width:auto;max-width:min(12rem,40vw);object-fit:contain;object-position:left}
.logo-dark{display:none}
@media (prefers-color-scheme:dark){:root:not([data-theme="light"]) .logo-light{display:none}:root:not([data-theme="light"]) .logo-dark{display:block}}
:root[data-theme="dark"] .logo-light{display:none}
:root[data-theme="dark"] .logo-dark{display:block}
@media (max-width:39.99rem){.logo{max-width:5.5rem}}
`

/** Links of the header need room. Where there is none, the footer has them. */
const headerRules = `.bar-own{display:none}
@media (min-width:64rem){.bar-own{display:flex;flex-wrap:wrap;column-gap:1.25rem}.foot-own{display:none}}
`
