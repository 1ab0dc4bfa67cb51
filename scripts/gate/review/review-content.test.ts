import { expect, test } from 'vitest'
import { makeCatalog, makeEntry } from '../../../catalog/made-catalog.fixture'
import type { Entry } from '../../../catalog/model/catalog'
import { readContent } from '../../../disk/content/read-content'
import { projectAt } from '../../../disk/project-at.fixture'
import { reviewActors } from './actors'
import { reviewAsks } from './asks'
import { reviewConfusablePairs } from './confusable-pairs'
import { reviewContent } from './review-content'
import type { Rule } from './rule'
import { reviewCauses, reviewExchanges, reviewFacts, reviewMessages } from './statements'
import { reviewTexts } from './texts'
import { reviewUserTexts } from './user-texts'

const faultsOf = (rule: Rule, entries: readonly (Partial<Entry> & Pick<Entry, 'code'>)[]) =>
  rule([makeCatalog(entries.map(makeEntry))]).found

test('the built-in catalogs have neither a problem nor a warning, and keep all rules', () => {
  const { catalogs, problems } = readContent(projectAt('content'))
  const reports = reviewContent(catalogs)
  expect(problems).toEqual([])
  expect(reports.flatMap(({ found }) => found)).toEqual([])
  expect(reports.filter(({ count }) => count === 0)).toEqual([])
})

test('reviewUserTexts finds what cannot be sent as it is, in the text of an entry and of a cause', () => {
  const causes = [{ text: 'One.', userText: 'Send `id` again.' }]
  expect(
    faultsOf(reviewUserTexts, [{ code: 'ORD-1', userText: 'Please try again.', causes }, { code: 'ORD-2' }]),
  ).toEqual([
    'shop/ORD-2: no userText',
    'shop/ORD-1: "Please" in "Please try again."',
    'shop/ORD-1: "`" in "Send `id` again."',
    'shop/ORD-1: "`" in "Send `id` again."',
  ])
})

test('reviewUserTexts asks a text for several causes whom to turn to', () => {
  const causes = [{ text: 'One.' }, { text: 'Two.' }, { text: 'Three.', userText: 'Sign in.' }]
  expect(
    faultsOf(reviewUserTexts, [
      { code: 'ORD-1', userText: 'Try again.', causes },
      { code: 'ORD-2', userText: 'Try again, or contact support.', causes },
      { code: 'ORD-3', userText: 'Try again.', causes: causes.slice(1) },
    ]),
  ).toEqual(['shop/ORD-1: names nobody to turn to in "Try again."'])
})

test('reviewMessages finds a message that a documented response shows and that is said to be anything else', () => {
  const example = {
    title: 'One',
    source: 'documented',
    malformed: false,
    response: 'HTTP/1.1 409 Conflict\n\n{"message":"Taken."}',
  } as const
  const entry = { message: 'Taken.', messageSource: 'inferred', examples: [example] } as const
  expect(
    faultsOf(reviewMessages, [
      { code: 'ORD-1', ...entry },
      { code: 'ORD-2', ...entry, messageSource: 'documented' },
      { code: 'ORD-3', ...entry, examples: [{ ...example, source: 'illustrative' }] },
      { code: 'ORD-4', ...entry, message: 'Gone.' },
    ]),
  ).toEqual(['shop/ORD-1: a documented response shows the message, which is said to be inferred'])
})

test('reviewActors finds a step for somebody who cannot act, and somebody for whom there is no step', () => {
  const solutions = [{ text: 'Pay it.', for: 'caller' } as const]
  const fix = 'Have an administrator unlock it.'
  expect(
    faultsOf(reviewActors, [
      { code: 'ORD-1', actors: ['caller', 'administrator'], solutions, causes: [{ text: 'One.', fix }] },
      { code: 'ORD-2', actors: ['caller'], solutions, causes: [{ text: 'One.', fix }] },
      { code: 'ORD-3', actors: ['api-team'], solutions },
      { code: 'ORD-4', actors: ['caller', 'api-team'], solutions: [{ text: 'Report it.', for: 'caller' }] },
    ]),
  ).toEqual([
    'shop/ORD-2: a step for administrator, who is not among those who can act',
    'shop/ORD-3: a step for caller, who is not among those who can act',
    'shop/ORD-3: no step for api-team, who can act',
  ])
})

test('reviewAsks finds where support does not ask for the request ID first', () => {
  const entry = makeEntry({ code: 'ORD-1', ask: ['The number of the order'] })
  const requestId = { name: 'X-Trace', in: 'header', meaning: 'The trace.' } as const
  const ask = (support?: { ask: string[] }) =>
    reviewAsks([makeCatalog([entry], { requestId, ...(support && { support }) })]).found
  expect(ask({ ask: ['The value of `X-Trace`'] })).toEqual([])
  expect(ask()).toEqual(['shop/ORD-1: does not ask for X-Trace first'])
})

test('reviewConfusablePairs asks both of a pair with one title for the question that decides', () => {
  const title = 'Not found'
  const difference = 'ORD-1 is about orders.'
  expect(
    faultsOf(reviewConfusablePairs, [
      { code: 'ORD-1', title, confusedWith: [{ code: 'ORD-2', difference: 'Is it an order?' }] },
      { code: 'ORD-2', title, confusedWith: [{ code: 'ORD-1', difference }] },
      { code: 'ORD-3', title, confusedWith: [{ code: 'ORD-1', difference: 'Is it one of them?' }] },
      { code: 'ORD-4', title: 'Gone' },
    ]),
  ).toEqual([
    'shop/ORD-2: asks no question that tells it from shop/ORD-1',
    'shop/ORD-1: does not say how it differs from shop/ORD-3',
    'shop/ORD-2: does not say how it differs from shop/ORD-3',
    'shop/ORD-3: does not say how it differs from shop/ORD-2',
  ])
})

test('reviewTexts finds a text of two entries', () => {
  const ask = ['The number of the order']
  const retry = (note: string) => ({ rule: 'never', note }) as const
  expect(
    faultsOf(reviewTexts, [
      { code: 'ORD-1', summary: 'One.', retry: retry('Never.'), ask },
      { code: 'ORD-2', summary: 'Two.', retry: retry('Not at all.'), ask },
    ]),
  ).toEqual(['shop/ORD-1, shop/ORD-2: share "The number of the order"'])
})

test('reviewCauses, reviewFacts and reviewExchanges find what has no source, no list and no exchange', () => {
  expect(
    faultsOf(reviewCauses, [{ code: 'ORD-1', causes: [{ text: 'One.' }, { text: 'Two.', source: 'inferred' }] }]),
  ).toEqual(['shop/ORD-1: no source of "One."'])
  expect(faultsOf(reviewFacts, [{ code: 'ORD-1' }])).toEqual(['shop: lists no facts'])
  expect(faultsOf(reviewExchanges, [{ code: 'ORD-1', retry: undefined }])).toEqual([
    'shop/ORD-1: no example of a response',
    'shop/ORD-1: no retry rule',
  ])
})
