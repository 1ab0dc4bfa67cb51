import { expect, test } from 'vitest'
import { runStep, type StepReport, sumUp } from './run-gate'
import type { Step, StepResult } from './step'

const good: StepResult = { passed: 1, failed: 0, count: 3, counted: '3 files' }

test('runStep takes over what the step found', async () => {
  expect(await report(() => good)).toEqual({ name: 'lint', ...good, seconds: expect.any(Number) })
})

test('runStep fails a step that counted nothing', async () => {
  expect(await report(() => ({ passed: 1, failed: 0, count: 0, counted: '0 files' }))).toMatchObject({
    passed: 0,
    failed: 1,
    counted: '0 files: nothing to check',
  })
})

test('runStep fails a step that throws', async () => {
  const throwing = () => {
    throw new Error('It broke.')
  }
  expect(await report(throwing)).toMatchObject({ passed: 0, failed: 1, counted: 'did not finish' })
})

test('runStep leaves out a step whose ground is missing, and counts it as failed', async () => {
  const build: StepReport = { name: 'build', passed: 0, failed: 1, count: 0, counted: '', seconds: 1 }
  expect(await runStep({ name: 'browser', needs: ['build'], run: async () => good }, [build])).toMatchObject({
    passed: 0,
    failed: 1,
    counted: 'not run, since build failed',
  })
})

test('sumUp adds tests and steps', () => {
  const lint = { name: 'lint', ...good, seconds: 1 }
  const unit = { name: 'unit', passed: 40, failed: 2, count: 40, counted: '40 tests', seconds: 1 }
  expect(sumUp([lint, unit])).toEqual({ passed: 41, failed: 2 })
})

function report(run: () => StepResult): Promise<StepReport> {
  const step: Step = { name: 'lint', run: async () => run() }
  return runStep(step, [])
}
