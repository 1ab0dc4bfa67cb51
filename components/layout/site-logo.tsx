import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'

/** The logo for light and for dark pages; the style sheet shows one, and the other one is not loaded where script runs. */
export function SiteLogo({ site }: { site: Site }) {
  const logo = site.brand?.logo
  if (logo === undefined) return null
  return (['light', 'dark'] as const).map((scheme) => {
    const { path, width, height } = logo[scheme]
    const [w, h] = [Math.round(width), Math.round(height)]
    const className = `logo logo-${scheme}`
    return (
      <img
        key={scheme}
        className={className}
        src={href(site, path)}
        alt={logo.alt ?? ''}
        width={w}
        height={h}
        loading="lazy"
      />
    )
  })
}
