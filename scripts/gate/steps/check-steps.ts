import type { Step } from '../step'
import { budgetsStep } from './budgets'
import { buildStep } from './build'
import { contentStep } from './content'
import { ledgerStep } from './ledger'
import { lintStep } from './lint'
import { pureTypesStep, typesStep } from './types'
import { unitStep } from './unit'

/** What `npm run check` runs: everything but a browser. */
export const checkSteps: readonly Step[] = [
  lintStep,
  typesStep,
  pureTypesStep,
  contentStep,
  ledgerStep,
  unitStep,
  buildStep,
  budgetsStep,
]
