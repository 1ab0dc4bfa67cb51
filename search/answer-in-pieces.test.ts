import { expect, test } from 'vitest'
import { type AnswerInPieces, answerInPieces } from './answer-in-pieces'
import { createSearch } from './index'
import { messagesPiece } from './index/index-pieces'
import type { Answer, Reason } from './text/answer'

const nothing = createSearch([]).answer('nothing at all')

function answerOf(reason?: Reason): Answer {
  if (reason === undefined) return nothing
  return { ...nothing, kind: 'found', results: [{ reason } as Answer['results'][number]] } // all that is read of a hit
}

/** Asks with a search that needs one thing after another; gives the pieces that were loaded, in order. */
async function asked(
  query: string,
  {
    reason,
    needs,
    gone = [],
  }: { readonly reason?: Reason; readonly needs: readonly string[]; readonly gone?: readonly string[] },
): Promise<{ readonly result: AnswerInPieces<string>; readonly loads: readonly string[] }> {
  const there = new Set<string>()
  const loads: string[] = []
  const result = await answerInPieces<string>(query, {
    ask: () => answerOf(reason),
    takeWanted: () => needs.filter((name) => !there.has(name)),
    load: async (names) => {
      loads.push(...names)
      if (names.some((name) => gone.includes(name))) return 'offline'
      for (const name of names) there.add(name)
      return undefined
    },
  })
  return { result, loads }
}

const long = 'a line of a log '.repeat(10)

test('an answer waits for the pieces of its words', async () => {
  const { result, loads } = await asked('token', { reason: 'words', needs: ['3', '7'] })
  expect(loads).toEqual(['3', '7'])
  expect(result).toEqual({ answer: answerOf('words'), isEarly: false })
})

test.each([
  ['words that somebody typed', 'token', 'words', true],
  ['a paste that begins with a code', long, 'read-code', true],
  ['a paste without a code', long, 'words', false],
  ['a text that finds nothing', 'token', undefined, false],
] as const)('%s: whether the answer is early, without the messages', async (_what, query, reason, isEarly) => {
  const { result, loads } = await asked(query, { ...(reason && { reason }), needs: [messagesPiece] })
  expect(loads).toEqual(isEarly ? [] : [messagesPiece])
  expect(result).toMatchObject({ isEarly })
})

test('where the messages cannot be had, codes and words answer alone', async () => {
  const { result, loads } = await asked(long, { reason: 'words', needs: [messagesPiece], gone: [messagesPiece] })
  expect(loads).toEqual([messagesPiece])
  expect(result).toMatchObject({ answer: { kind: 'found' } })
})

test('where its words cannot be had, there is no answer', async () => {
  expect((await asked('token', { reason: 'words', needs: ['3'], gone: ['3'] })).result).toEqual({ failure: 'offline' })
})
