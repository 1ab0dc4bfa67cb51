import { expect, test } from 'vitest'
import { firstStep } from './first-step'

const solutions = [{ text: 'Wait.', for: 'caller' as const, source: 'inferred' as const }]

test('the first cause that can be checked or fixed comes with its check and its fix', () => {
  const causes = [
    { text: 'Nobody knows.' },
    { text: 'It is late.', source: 'documented' as const, check: 'Look at the clock.', fix: 'Come early.' },
  ]
  expect(firstStep({ causes, solutions })).toEqual({
    cause: { text: 'It is late.', source: 'documented' },
    check: { text: 'Look at the clock.' },
    fix: { text: 'Come early.' },
  })
})

test('where no cause has a fix, the first solution is it', () => {
  expect(firstStep({ causes: [{ text: 'It is late.', check: 'Look.' }], solutions })).toEqual({
    cause: { text: 'It is late.' },
    check: { text: 'Look.' },
    fix: { text: 'Wait.', source: 'inferred' },
  })
})

test('the fix of another cause is no fix of the first one', () => {
  const causes = [
    { text: 'It is late.', check: 'Look.' },
    { text: 'It is locked.', fix: 'Unlock it.' },
  ]
  expect(firstStep({ causes, solutions })).toEqual({ cause: { text: 'It is late.' }, check: { text: 'Look.' } })
})

test('a draft has nothing to say', () => {
  expect(firstStep({ causes: [], solutions: [] })).toEqual({})
})
