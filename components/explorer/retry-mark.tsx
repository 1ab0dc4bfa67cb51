import type { Catalog } from '../../catalog/model/catalog'

/**
 * Says in the page that no code has a retry rule, so that the box does not offer to look for codes that may be retried
 * (`app/styles/home.css`). The box itself is compiled without any content.
 */
export function RetryMark({ catalogs }: { catalogs: readonly Catalog[] }) {
  const hasRule = catalogs.some(({ entries }) => entries.some(({ retry }) => retry !== undefined))
  return hasRule ? null : <span className="no-retry" hidden />
}
