import type { ContentCase } from '../content-case'
import { aliasCases } from './aliases'
import { catalogCases } from './catalogs'
import { codeCases } from './codes'
import { frontMatterCases } from './front-matter'
import { jsonCases } from './json'
import { limitCases } from './limits'
import { linkCases } from './links'
import { messageCases } from './messages'
import { textCases } from './text'
import { typeCases } from './types'

/** Content that is refused: nothing of it is published, and every fault is named with its place, in one run. */
export const refused: readonly ContentCase[] = [
  ...jsonCases,
  ...frontMatterCases,
  ...typeCases,
  ...limitCases,
  ...catalogCases,
  ...codeCases,
  ...aliasCases,
  ...textCases,
  ...linkCases,
  ...messageCases,
]
