import { basename } from 'node:path'
import type { Content } from '../catalog/build-catalogs'
import { formatProblem, isError, type Problem } from '../catalog/model/problem'
import type { ContentCase } from './content-case'

/** What one check over a content folder says of each case, the name of its folder left out. */
export interface Findings {
  /** First line of each problem: place and sentence. */
  readonly lines: readonly string[]
  /** The whole of it, as it is printed. */
  readonly text: string
  readonly isRefused: boolean
}

/** What one run over the folder of all cases says of each. */
export function findingsByCase(
  { problems }: Content,
  folder: string,
  cases: readonly ContentCase[],
): ReadonlyMap<string, Findings> {
  return new Map(cases.map(({ id }) => [id, findingsOf(problems, `${folder}/${id.toLowerCase()}`)]))
}

function findingsOf(all: readonly Problem[], folder: string): Findings {
  const own = all.filter(({ place }) => place.file === folder || place.file.startsWith(`${folder}/`))
  const text = own.map(formatProblem).join('\n').replaceAll(`${folder}/`, '').replaceAll(folder, basename(folder))
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith(' '))
  return { lines, text, isRefused: own.some(isError) }
}
