import { checkAliases } from './aliases'
import type { Check } from './check'
import { checkCodes } from './codes'
import { checkDrafts } from './drafts'
import { checkExamples } from './examples'
import { checkFamilies } from './families'
import { checkGuides } from './guides'
import { checkLanguages } from './languages'
import { checkLifecycle } from './lifecycle'
import { checkLinks } from './links'
import { checkGuideLanguages, checkMarkup } from './markup'
import { checkMessages } from './messages'
import { checkParams } from './params'
import { checkReferences } from './references'
import { checkReplacements } from './replacements'
import { checkSecrets } from './secrets'
import { checkSubstance } from './substance'
import { checkVariants } from './variants'

/** The rules over a catalog, in the order in which they run. */
export const checks: readonly Check[] = [
  checkCodes,
  checkAliases,
  checkFamilies,
  checkReferences,
  checkReplacements,
  checkLifecycle,
  checkParams,
  checkVariants,
  checkLanguages,
  checkMessages,
  checkExamples,
  checkSubstance,
  checkSecrets,
  checkLinks,
  checkMarkup,
  checkGuides,
  checkGuideLanguages,
  checkDrafts,
]
