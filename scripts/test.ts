/** `npm test`: everything that `npm run gate` runs, then the built site in a real browser. */
import { checkSteps } from './gate/check-steps'
import { runGate } from './gate/run-gate'
import { browserStep } from './gate/steps/browser'

await runGate([...checkSteps, browserStep])
