import type { Step } from '../step'
import { budgetsStep } from './budgets'
import { buildStep } from './build'
import { contentStep } from './content'
import { lintStep } from './lint'
import { reviewStep } from './review'
import { pureTypesStep, typesStep } from './types'
import { unitStep } from './unit'

/** What `npm run gate` runs: everything but a browser. */
export const checkSteps: readonly Step[] = [
  lintStep,
  typesStep,
  pureTypesStep,
  contentStep,
  reviewStep,
  unitStep,
  buildStep,
  budgetsStep,
]
