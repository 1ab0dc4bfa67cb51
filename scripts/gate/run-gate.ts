import { styleText } from 'node:util'
import type { Step, StepResult } from './step'

/** What became of a step. */
export interface StepReport extends StepResult {
  readonly name: string
  readonly seconds: number
}

/**
 * Runs the steps in order, also after one has failed, and prints a line for each. The last line
 * is the sum, `N passed, N failed`; the exit code is 1 where anything failed.
 */
export async function runGate(steps: readonly Step[]): Promise<void> {
  const reports: StepReport[] = []
  for (const step of steps) {
    const report = await runStep(step, reports)
    reports.push(report)
    console.log(describeStep(report))
  }
  // What the tools have said is between the lines; here they are together.
  if (reports.length > 1) console.log(`\n${reports.map(describeStep).join('\n')}`)
  const { passed, failed } = sumUp(reports)
  console.log(`\n${passed} passed, ${failed} failed`)
  if (failed > 0 || passed === 0) process.exitCode = 1
}

/** Runs one step. Whatever goes wrong in it, and counting nothing, is a failure of it. */
export async function runStep(step: Step, before: readonly StepReport[]): Promise<StepReport> {
  const missing = step.needs?.find((name) => before.some((report) => report.name === name && report.failed > 0))
  if (missing !== undefined) {
    return { name: step.name, passed: 0, failed: 1, count: 0, counted: `not run, since ${missing} failed`, seconds: 0 }
  }
  const started = performance.now()
  const result = await attempt(step)
  const seconds = (performance.now() - started) / 1000
  if (result.count > 0 || result.failed > 0) return { name: step.name, ...result, seconds }
  return { name: step.name, ...result, passed: 0, failed: 1, counted: `${result.counted}: nothing to check`, seconds }
}

/** The sum over all steps. */
export function sumUp(reports: readonly StepReport[]): { readonly passed: number; readonly failed: number } {
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failed: reports.reduce((sum, report) => sum + report.failed, 0),
  }
}

async function attempt(step: Step): Promise<StepResult> {
  try {
    return await step.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, count: 0, counted: 'did not finish' }
  }
}

function describeStep({ name, failed, counted, seconds }: StepReport): string {
  const verdict = failed === 0 ? styleText('green', 'ok    ') : styleText('red', 'FAILED')
  return `${verdict} ${styleText('bold', name.padEnd(10))} ${counted.padEnd(56)} ${`${seconds.toFixed(1)} s`.padStart(8)}`
}
