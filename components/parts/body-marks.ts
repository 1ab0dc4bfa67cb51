import type { Catalog } from '../../catalog/model/catalog'

/** By which fields a reader tells the bodies of one API from those of others. */
export interface BodyMarks {
  /** Whether no other of the APIs has these fields; else all of them have them, or nobody knows. */
  readonly isOwn: boolean
  /** Whether every body has them. */
  readonly isAlways: boolean
  readonly fields: readonly string[]
}

/** Most fields that a line names. */
const most = 4

/** What the envelope of a catalog says of its bodies, beside others; undefined where it has none, or one that we built. */
export function bodyMarks(catalog: Catalog, all: readonly Catalog[]): BodyMarks | undefined {
  const own = knownFields(catalog)
  if (own === undefined) return undefined
  const others = all.filter((other) => other !== catalog).map(knownFields)
  const taken = new Set(others.flatMap((fields) => [...(fields?.keys() ?? [])]))
  const areKnown = others.every((fields) => fields !== undefined)
  const unlike = areKnown ? [...own].filter(([name]) => !taken.has(name)) : []
  for (const [isOwn, fields] of [
    [true, unlike],
    [false, [...own]],
  ] as const) {
    for (const isAlways of [true, false]) {
      const found = fields.filter(([, required]) => required === isAlways).map(([name]) => name)
      if (found.length > 0) return { isOwn, isAlways, fields: found.slice(0, most) }
    }
  }
  return undefined
}

/** The fields of a body by their names at its top, with whether they are always there. */
function knownFields({ envelope }: Catalog): ReadonlyMap<string, boolean> | undefined {
  if (envelope === undefined || envelope.source === 'illustrative') return undefined
  const fields = new Map<string, boolean>()
  for (const { path, required, role } of envelope.fields) {
    const name = /^[^.[\]]+/.exec(path)?.[0]
    if (name !== undefined && role !== 'debug') fields.set(name, (fields.get(name) ?? false) || required)
  }
  return fields
}
