import type { Step } from './step'
import { budgetsStep } from './steps/budgets'
import { buildStep } from './steps/build'
import { contentStep } from './steps/content'
import { lintStep } from './steps/lint'
import { pureTypesStep, typesStep } from './steps/types'
import { unitStep } from './steps/unit'

/** What `npm run gate` runs: everything but a browser. */
export const checkSteps: readonly Step[] = [
  lintStep,
  typesStep,
  pureTypesStep,
  contentStep,
  unitStep,
  buildStep,
  budgetsStep,
]
