import { expect, test } from 'vitest'
import { allOrNone } from './all-or-none'

test('allOrNone ends when all have ended', async () => {
  const done: string[] = []
  const add = (name: string) => async () => done.push(name)
  await allOrNone([add('a'), add('b')])
  expect(done).toEqual(['a', 'b'])
})

test('allOrNone stops the others where one fails, waits for them, and gives the first failure', async () => {
  const done: string[] = []
  const failing = async () => {
    throw new Error('first')
  }
  const slow = (signal: AbortSignal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        setTimeout(() => {
          done.push('slow')
          reject(new Error('second'))
        }, 10)
      })
    })
  await expect(allOrNone([slow, failing])).rejects.toThrow('first')
  expect(done).toEqual(['slow'])
})
