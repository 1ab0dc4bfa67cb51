import { expect, test } from 'vitest'
import { missingWords } from './draft'

test('missingWords asks for what is not there, and for one more where one is too few', () => {
  const missing = ['status', 'causes', 'solutions'] as const
  expect(missingWords(missing, { causes: [], solutions: [] })).toEqual([
    'its HTTP status',
    'why it happens',
    'what to do',
  ])
  expect(missingWords(missing, { causes: [{}], solutions: [{}] })).toEqual([
    'its HTTP status',
    'another cause',
    'another step to take',
  ])
})
