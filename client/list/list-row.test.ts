import { expect, test } from 'vitest'
import { inOrder, isWanted, type ListRow } from './list-row'
import { type ListState, wholeList } from './list-state'

type Row = Pick<ListRow, 'code' | 'words' | 'facts'>

const none = { status: [], retry: [], actor: [], severity: [], draft: ['no'] }
const limit: Row = {
  code: 'AUT-0010',
  words: 'aut-0010 metadata key length exceeded aut0010',
  facts: { ...none, status: ['400', '413'], retry: ['after-change'], actor: ['caller', 'administrator'] },
}
const plain: Row = { code: 'AUT-9', words: 'aut-9 token expired aut9', facts: { ...none, draft: ['yes'] } }
const other: Row = { code: 'AUT-2', words: 'aut-2', facts: { ...none, status: ['401'] } }

function wanted(state: Partial<ListState>): string[] {
  return [limit, plain, other].filter((row) => isWanted(row, { ...wholeList, ...state })).map(({ code }) => code)
}

test('a text asks for every word of it, a code is found without its separators', () => {
  expect(wanted({})).toEqual(['AUT-0010', 'AUT-9', 'AUT-2'])
  expect(wanted({ text: '  Expired TOKEN ' })).toEqual(['AUT-9'])
  expect(wanted({ text: 'aut0010' })).toEqual(['AUT-0010'])
  expect(wanted({ text: 'aut_9' })).toEqual(['AUT-9'])
  expect(wanted({ text: 'token length' })).toEqual([])
})

test('every chosen value counts, any status and any actor of a code', () => {
  expect(wanted({ chosen: { status: '413' } })).toEqual(['AUT-0010'])
  expect(wanted({ chosen: { actor: 'administrator', retry: 'after-change' } })).toEqual(['AUT-0010'])
  expect(wanted({ chosen: { status: '413', retry: 'never' } })).toEqual([])
  expect(wanted({ chosen: { draft: 'no' } })).toEqual(['AUT-0010', 'AUT-2'])
})

test('numbers in codes are in order as numbers; codes without a status or a retry rule come last', () => {
  expect(inOrder([limit, plain, other], 'code').map(({ code }) => code)).toEqual(['AUT-2', 'AUT-9', 'AUT-0010'])
  const retried = (code: string, ...retry: string[]) => ({ code, facts: { ...none, retry } })
  const rows = [
    retried('E'),
    retried('D', 'never', 'not-as-is'),
    retried('C', 'after-change', 'not-as-is'),
    retried('B', 'backoff', 'retryable', 'backoff-check-first'),
    retried('A', 'after-delay', 'retryable', 'after-delay-plain'),
  ]
  expect(inOrder(rows, 'retry').map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(inOrder([plain, other, limit], 'status').map(({ code }) => code)).toEqual(['AUT-0010', 'AUT-2', 'AUT-9'])
})
