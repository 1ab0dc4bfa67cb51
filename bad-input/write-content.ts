import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ContentCase } from './content-case'
import { goodCatalog } from './files'

/** A content folder with one catalog for each case, each as good as it can be but for what its case says. */
export function writeContent(
  cases: readonly ContentCase[],
  root = mkdtempSync(join(tmpdir(), 'faultbook-bad-')),
): string {
  for (const { id, files } of cases) {
    mkdirSync(join(root, id.toLowerCase()), { recursive: true })
    for (const [name, text] of Object.entries({ 'catalog.json': goodCatalog, ...files })) {
      if (text === null) continue
      const path = join(root, id.toLowerCase(), name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
  }
  return root
}
