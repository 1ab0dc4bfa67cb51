/** `npm run gate`: format and lint, types, content, unit tests, build, budgets. */
import { checkSteps } from './gate/check-steps'
import { runGate } from './gate/run-gate'

await runGate(checkSteps)
