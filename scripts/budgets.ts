/** `npm run budgets`: what the pages of `out/` weigh, against the numbers in `budgets.json`. */
import { runGate } from './gate/run-gate'
import { budgetsStep } from './gate/steps/budgets'

await runGate([{ ...budgetsStep, needs: [] }])
