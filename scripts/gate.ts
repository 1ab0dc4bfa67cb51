/** `npm run gate`: format and lint, types, content and its words, unit tests, build, budgets. */

import { runGate } from './gate/run-gate'
import { checkSteps } from './gate/steps/check-steps'

await runGate(checkSteps)
