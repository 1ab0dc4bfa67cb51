import type { Answer, AnswerOptions } from '../../../search/text/answer'
import type { SearchFailure, SearchReply, SearchRequest } from './search-messages'

const patience = 5_000

export interface SearchFiles {
  readonly worker: string
  readonly index: string
}

/** `superseded`: a newer question was asked before this one was answered. */
export type SearchOutcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failure'; readonly failure: SearchFailure }

export interface SearchSession {
  /** Begins to load the engine and the index. Does nothing when that has begun. */
  warm(): void
  /**
   * Loads what is not there yet, and answers. Of several questions only the newest is sure of an answer.
   * `refine` is called with a better answer, where one comes before the next question.
   * After a failure everything is loaded again, past the cache.
   */
  ask(query: string, options?: AnswerOptions, refine?: (answer: Answer) => void): Promise<SearchOutcome>
  close(): void
}

interface Question {
  readonly query: string
  readonly options: AnswerOptions
  readonly resolve: (outcome: SearchOutcome) => void
  readonly refine: ((answer: Answer) => void) | undefined
}

/**
 * The search engine in a worker of its own. One question is with the worker at a time and one
 * waits: the newest. So however fast somebody types, the worker never has a queue.
 */
export function openSession(
  files: SearchFiles,
  createWorker: (address: string) => Worker = moduleWorker,
): SearchSession {
  return new WorkerSession(files, createWorker)
}

class WorkerSession implements SearchSession {
  private state: 'closed' | 'opening' | 'idle' | 'asking' | 'failed' = 'closed'
  private worker: Worker | undefined
  private isFresh = false
  private asked: Question | undefined
  private waiting: Question | undefined
  private answered: Question | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly files: SearchFiles,
    private readonly createWorker: (address: string) => Worker,
  ) {}

  warm(): void {
    if (this.state !== 'closed') return
    this.state = 'opening'
    try {
      this.worker = this.createWorker(absolute(this.files.worker))
      this.worker.addEventListener('message', (event: MessageEvent<SearchReply>) => this.receive(event.data))
      this.worker.addEventListener('error', () => this.fail('worker'))
      this.send({ kind: 'open', index: absolute(this.files.index), isFresh: this.isFresh })
    } catch {
      this.fail('worker')
    }
  }

  ask(query: string, options: AnswerOptions = {}, refine?: (answer: Answer) => void): Promise<SearchOutcome> {
    return new Promise((resolve) => {
      this.waiting?.resolve({ kind: 'superseded' })
      this.answered = undefined
      this.waiting = { query, options, resolve, refine }
      this.retry()
      this.warm()
      this.next()
    })
  }

  private retry(): void {
    if (this.state !== 'failed') return
    this.isFresh = true
    this.state = 'closed'
  }

  close(): void {
    this.stop('closed')
  }

  private send(request: SearchRequest): void {
    this.expectReply()
    this.worker?.postMessage(request)
  }

  private expectReply(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.fail('timeout'), patience)
  }

  private receive(reply: SearchReply): void {
    if (reply.kind === 'progress') {
      this.expectReply()
      return
    }
    if (reply.kind === 'refined') {
      if (this.answered?.query === reply.query) this.answered.refine?.(reply.answer)
      return
    }
    clearTimeout(this.timer)
    if (reply.kind === 'failure') {
      this.fail(reply.failure)
      return
    }
    if (reply.kind === 'answer') {
      this.asked?.resolve(this.waiting === undefined ? reply : { kind: 'superseded' })
      this.answered = this.waiting === undefined ? this.asked : undefined
      this.asked = undefined
    }
    this.state = 'idle'
    this.next()
  }

  private next(): void {
    if (this.state !== 'idle' || this.waiting === undefined) return
    this.state = 'asking'
    this.asked = this.waiting
    this.waiting = undefined
    this.send({ kind: 'ask', query: this.asked.query, options: this.asked.options })
  }

  private fail(failure: SearchFailure): void {
    this.stop('failed')
    const disappointed = [this.asked, this.waiting]
    this.asked = undefined
    this.waiting = undefined
    for (const question of disappointed) question?.resolve({ kind: 'failure', failure })
  }

  private stop(state: 'closed' | 'failed'): void {
    clearTimeout(this.timer)
    this.worker?.terminate()
    this.worker = undefined
    this.state = state
  }
}

function moduleWorker(address: string): Worker {
  return new Worker(address, { type: 'module', name: 'search' })
}

/** A worker resolves addresses against its own, so it gets whole ones. */
function absolute(address: string): string {
  return new URL(address, location.href).href
}
