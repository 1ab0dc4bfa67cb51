import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../../search/text/answer'
import type { SearchReply, SearchRequest } from './search-messages'
import { openSession } from './search-session'

class FakeWorker extends EventTarget {
  readonly requests: SearchRequest[] = []
  isTerminated = false
  postMessage(request: SearchRequest): void {
    this.requests.push(request)
  }
  terminate(): void {
    this.isTerminated = true
  }
  say(reply: SearchReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }))
  }
  answer(query: string): void {
    const request = this.requests.findLast((item) => item.kind === 'ask')
    expect(request?.query).toBe(query)
    this.say({ kind: 'answer', answer: answerOf(query) })
  }
}

/** An answer that can be told apart by what it understood. */
function answerOf(query: string): Answer {
  const facetCounts = { catalog: [], status: [], family: [], retry: [], actor: [], severity: [], draft: [] }
  const none = {
    statuses: [],
    guides: [],
    groups: [],
    beside: [],
    unanswered: [],
    unknownCodes: [],
    told: '',
    results: [],
    guesses: [],
    total: 0,
    occurrence: {},
    facetCounts,
  }
  return { kind: 'nothing', understood: [{ label: 'query', value: query }], ...none }
}

const files = { worker: '/assets/search-worker.js', index: '/assets/search-index.json' }

function setUp() {
  const workers: FakeWorker[] = []
  const addresses: string[] = []
  const session = openSession(files, (address) => {
    addresses.push(address)
    const worker = new FakeWorker()
    workers.push(worker)
    return worker as unknown as Worker // all that a session uses of one
  })
  const latest = () => workers.at(-1) ?? expect.fail('no worker was made')
  return { session, workers, addresses, latest }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('location', { href: 'https://errors.example.com/search/' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a session loads nothing until it is used, and then once', () => {
  const { session, workers, addresses } = setUp()
  expect(workers).toHaveLength(0)
  session.warm()
  session.warm()
  void session.ask('a')
  expect(addresses).toEqual(['https://errors.example.com/assets/search-worker.js'])
  expect(workers[0]?.requests).toEqual([
    { kind: 'open', index: 'https://errors.example.com/assets/search-index.json', isFresh: false },
  ])
})

test('ask answers once the index is open', async () => {
  const { session, latest } = setUp()
  const outcome = session.ask('aut7', { facets: { status: 401 } })
  latest().say({ kind: 'open' })
  expect(latest().requests[1]).toEqual({ kind: 'ask', query: 'aut7', options: { facets: { status: 401 } } })
  latest().answer('aut7')
  expect(await outcome).toEqual({ kind: 'answer', answer: answerOf('aut7') })
})

test('ask never queues: the newest question wins, those before it are superseded', async () => {
  const { session, latest } = setUp()
  session.warm()
  latest().say({ kind: 'open' })
  const outcomes = ['a', 'au', 'aut', 'aut7'].map((query) => session.ask(query))
  latest().answer('a')
  latest().answer('aut7')
  expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual([
    'superseded',
    'superseded',
    'superseded',
    'answer',
  ])
})

test.each(['missing', 'unreadable', 'version', 'offline'] as const)(
  'a failure to load is an outcome: %s',
  async (failure) => {
    const { session, latest } = setUp()
    const outcome = session.ask('a')
    latest().say({ kind: 'failure', failure })
    expect(await outcome).toEqual({ kind: 'failure', failure })
    expect(latest().isTerminated).toBe(true)
  },
)

test('a worker that cannot be loaded or made is an outcome', async () => {
  const { session, latest } = setUp()
  const outcome = session.ask('a')
  latest().dispatchEvent(new Event('error'))
  expect(await outcome).toEqual({ kind: 'failure', failure: 'worker' })
  const refused = openSession(files, () => {
    throw new Error('SecurityError')
  })
  expect(await refused.ask('a')).toEqual({ kind: 'failure', failure: 'worker' })
})

test('what hangs for five seconds is a failure: the load and the answer', async () => {
  const { session, latest } = setUp()
  const loading = session.ask('a')
  vi.advanceTimersByTime(4_999)
  expect(latest().isTerminated).toBe(false)
  vi.advanceTimersByTime(1)
  expect(await loading).toEqual({ kind: 'failure', failure: 'timeout' })
  const asking = session.ask('b')
  latest().say({ kind: 'open' })
  vi.advanceTimersByTime(5_000)
  expect(await asking).toEqual({ kind: 'failure', failure: 'timeout' })
})

test('a slow load is no failure while parts of it arrive', async () => {
  const { session, latest } = setUp()
  const outcome = session.ask('a')
  for (let seconds = 0; seconds < 20; seconds += 4) {
    vi.advanceTimersByTime(4_000)
    latest().say({ kind: 'progress' })
  }
  latest().say({ kind: 'open' })
  latest().answer('a')
  expect((await outcome).kind).toBe('answer')
})

test('an idle session never times out', async () => {
  const { session, latest } = setUp()
  session.warm()
  latest().say({ kind: 'open' })
  vi.advanceTimersByTime(60_000)
  const outcome = session.ask('a')
  latest().answer('a')
  expect((await outcome).kind).toBe('answer')
})

test('the next question after a failure loads anew, past the cache', async () => {
  const { session, workers, latest } = setUp()
  const outcome = session.ask('a')
  latest().say({ kind: 'failure', failure: 'missing' })
  await outcome
  const again = session.ask('a')
  expect(workers).toHaveLength(2)
  expect(latest().requests[0]).toMatchObject({ kind: 'open', isFresh: true })
  latest().say({ kind: 'open' })
  latest().answer('a')
  expect((await again).kind).toBe('answer')
})

test('a better order of the newest answer is handed on, one of an earlier question is not', async () => {
  const { session, latest } = setUp()
  const refined: string[] = []
  const refine = (query: string) => (answer: Answer) => refined.push(`${query}: ${answer.understood[0]?.value}`)
  const first = session.ask('token', {}, refine('token'))
  latest().say({ kind: 'open' })
  latest().answer('token')
  await first
  latest().say({ kind: 'refined', query: 'token', answer: answerOf('token in order') })
  const second = session.ask('tokens', {}, refine('tokens'))
  latest().say({ kind: 'refined', query: 'token', answer: answerOf('too late') })
  latest().answer('tokens')
  await second
  latest().say({ kind: 'refined', query: 'token', answer: answerOf('much too late') })
  expect(refined).toEqual(['token: token in order'])
})
