import { checkAliases } from './aliases'
import { checkCodes } from './codes'
import { checkDrafts } from './drafts'
import { checkFamilies } from './families'
import type { Check } from './frame/check'
import { checkCorrections } from './http/corrections'
import { checkExampleMessages } from './http/example-messages'
import { checkExamples } from './http/examples'
import { checkHttp } from './http/http'
import { checkLifecycle } from './lifecycle'
import { checkLinks } from './links/links'
import { checkReferences } from './links/references'
import { checkReplacements } from './links/replacements'
import { checkFacts } from './prose/facts'
import { checkGuides } from './prose/guides'
import { checkLanguages } from './prose/languages'
import { checkGuideLanguages, checkMarkup } from './prose/markup'
import { checkMessages } from './prose/messages'
import { checkParams } from './prose/params'
import { checkPhrases } from './prose/phrases'
import { checkRepeatedSteps } from './prose/repeated-steps'
import { checkSecrets } from './prose/secrets'
import { checkUserTexts } from './prose/user-texts'
import { checkRetry } from './retry'
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
  checkExampleMessages,
  checkCorrections,
  checkHttp,
  checkRetry,
  checkFacts,
  checkUserTexts,
  checkPhrases,
  checkSubstance,
  checkRepeatedSteps,
  checkSecrets,
  checkLinks,
  checkMarkup,
  checkGuides,
  checkGuideLanguages,
  checkDrafts,
]
