import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const codes = [{ code: 'validation_error', statuses: [422], title: 'Validation error' }]
const named = (slug: string, name: string, statuses: number[]) => ({
  ...makeCatalog([{ ...codes[0], code: 'validation_error', statuses, title: 'Validation error', catalog: slug }]),
  slug,
  name,
})
const search = createSearch([
  named('admin-api', 'Admin API', [422]),
  named('permission-assist', 'Permission Assist', [400]),
  named('platform', 'Platform', [400]),
])

/** The catalogs of the code, the likeliest first. */
function catalogsOf(line: string): readonly string[] {
  return search
    .answer(`${line}\n2026-11-20T10:00:09Z INFO done`)
    .groups.flatMap(({ results }) => results.map(({ catalog }) => catalog))
}

test('the API that a line names decides the catalog, whatever the status', () => {
  const at = '2026-11-20T10:00:04Z ERROR'
  expect(catalogsOf(`${at} permission-assist import failed: HTTP 422 validation_error`)[0]).toBe('permission-assist')
  expect(catalogsOf(`${at} Permission Assist import failed: HTTP 422 validation_error`)[0]).toBe('permission-assist')
  expect(catalogsOf(`${at} import failed: HTTP 422 validation_error`)[0]).toBe('admin-api')
})

test('a name that is one ordinary word decides nothing', () => {
  expect(catalogsOf('2026-11-20T10:00:04Z ERROR platform import failed: HTTP 422 validation_error')[0]).toBe(
    'admin-api',
  )
})
