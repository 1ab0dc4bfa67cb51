import type { SourceFile } from '../../catalog/parse/data/source-file'
import { referencedPaths } from '../readers/openapi/references'
import { detectForm, type Form, formByName } from '../rows/detect-form'
import { longestSource, longestSources } from '../rows/limits'
import { type Loss, lossAt, startOf } from '../rows/row'

/** Sources by their form, and the form of most of them. */
export interface FormGroups {
  readonly groups: ReadonlyMap<Form, readonly SourceFile[]>
  readonly form: Form | 'unknown'
}

/** Finds out the form of each source, unless one is asked for. What is too large or of no form is a loss. */
export function groupByForm(
  { sources }: { readonly sources: readonly SourceFile[] },
  asked: string | undefined,
  losses: Loss[],
): FormGroups {
  const form = asked === undefined ? undefined : formByName(asked)
  const groups = new Map<Form, SourceFile[]>()
  const fitting = withinLimits(sources, losses)
  const forms = new Map(fitting.map((source) => [source.path, form ?? detectForm(source)]))
  if (form === undefined) joinApis(fitting, forms)
  for (const source of fitting) {
    const own = forms.get(source.path)
    if (own === undefined) losses.push(lossAt(startOf(source.path), 'a file whose form is not known'))
    else {
      const group = groups.get(own)
      if (group === undefined) groups.set(own, [source])
      else group.push(source)
    }
  }
  const [most] = [...groups].sort((a, b) => b[1].length - a[1].length)
  return { groups, form: most?.[0] ?? form ?? 'unknown' }
}

/** What an API description refers to is part of it, and no list of errors by itself. */
function joinApis(sources: readonly SourceFile[], forms: Map<string, Form | undefined>) {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const open = sources.filter(({ path }) => forms.get(path) === 'openapi')
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const path of referencedPaths(next)) {
      const target = byPath.get(path)
      if (target === undefined || forms.get(path) === 'openapi') continue
      forms.set(path, 'openapi')
      open.push(target)
    }
  }
}

function withinLimits(sources: readonly SourceFile[], losses: Loss[]): SourceFile[] {
  let total = 0
  return sources.filter(({ path, text }) => {
    total += text.length
    const isFine = text.length <= longestSource && total <= longestSources
    if (!isFine) losses.push(lossAt(startOf(path), `a file that is too large: ${text.length} characters`))
    return isFine
  })
}
