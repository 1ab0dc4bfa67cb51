/** `npm test`: everything that `npm run gate` runs, then the built site in a real browser. */

import { runGate } from './gate/run-gate'
import { browserStep } from './gate/steps/browser'
import { checkSteps } from './gate/steps/check-steps'

await runGate([...checkSteps, browserStep])
