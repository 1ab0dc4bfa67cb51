import { href, searchPath } from '../../catalog/address/links'
import type { Answer } from '../../search/text/answer'
import { querySection } from '../search/address/query-section'
import { enterHint } from '../search/enter-opens'
import { unansweredWords } from '../search/paste/unanswered-words'
import { button, element, link } from '../search/search-element'
import { isSure } from '../search/search-is-sure'
import { announcement } from '../search/search-words'
import { failureWords, type SearchFailure } from '../search/session/search-messages'
import { popupGuesses, popupNothing, popupOptions, popupUnderstood } from './search-popup-rows'

const most = 8
const announcedAfter = 500
const lowest = 160

export interface PopupAnswer {
  readonly answer: Answer
  readonly query: string
  /** The fragment of the search page that shows the same, or `''` where the query is nobody else's. */
  readonly fragment: string
}

export interface PopupOptions {
  /** Base path of the site. */
  readonly base: string
  /** What the button for it does; it calls `close` of the popup. */
  readonly close: () => void
  /** Leads to the search page with what may not be in an address. */
  readonly openAll: () => void
}

interface Content {
  readonly head?: readonly Node[]
  readonly options?: readonly Node[]
  readonly foot?: readonly (Node | undefined)[]
  readonly links?: readonly Node[]
  /** What Enter does. */
  readonly hint?: string
}

/** What opens below the search box of the header. It is part of its form, and stays within what the screen shows. */
export class SearchPopup {
  /** The list of options. */
  readonly list = element('div', '')
  private readonly head = element('div', '')
  private readonly foot = element('div', '')
  private readonly bar = element('p', 'search-foot')
  private readonly live = element('p', 'sr-only')
  private readonly popup = element('div', 'search-popup', this.head, this.list, this.foot, this.bar)
  private announcing: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly form: HTMLElement,
    private readonly options: PopupOptions,
  ) {
    this.list.role = 'listbox'
    this.list.id = 'header-search-list'
    this.list.ariaLabel = 'Results'
    this.live.role = 'status'
    this.popup.hidden = true
    const card = form.querySelector('.search-card') ?? form
    card.append(this.popup, this.live)
    for (const kind of ['resize', 'scroll']) visualViewport?.addEventListener(kind, () => this.fit())
  }

  get isOpen(): boolean {
    return !this.popup.hidden
  }

  showAnswer({ answer, query, fragment }: PopupAnswer): void {
    const { base } = this.options
    const options = popupOptions(base, answer, fragment === '' ? answer.results.length : most)
    const understood = popupUnderstood(answer)
    const left = unansweredWords(answer.unanswered)
    const all = link(href({ basePath: base }, searchPath) + fragment, 'text-link', `All ${answer.total} results`)
    this.fill({
      head: understood === '' ? [] : [element('p', 'search-note', understood)],
      options,
      foot: [
        left === '' ? undefined : element('p', 'search-note', left),
        options.length === 0 ? popupNothing(base, answer, query) : undefined,
        popupGuesses(base, answer.guesses),
      ],
      links:
        fragment === '' && answer.total > 0
          ? [button('text-link', 'Open on the search page', this.options.openAll)]
          : answer.total > most
            ? [all]
            : [],
      hint: enterHint(answer, 'Enter opens the search page'),
    })
    this.pointTo(answer, query)
    this.open(announcement(answer))
  }

  /** The section of a page that the query means. */
  private pointTo(answer: Answer, query: string): void {
    const { query: rest, anchor = '' } = querySection(query)
    if (rest === query && !isSure(answer)) return
    for (const option of this.list.querySelectorAll('a')) option.hash ||= anchor
  }

  showFailure(failure: SearchFailure, retry: () => void): void {
    const browse = link(href({ basePath: this.options.base }, searchPath), 'text-link', 'browse all codes')
    const again = button('text-link', 'Try again', retry)
    this.fill({ foot: [element('p', 'search-note', `${failureWords[failure]} `, again, ', or ', browse, '.')] })
    this.open(failureWords[failure])
  }

  showLoading(): void {
    this.fill({ foot: [element('p', 'search-note', 'Loading the search…')] })
    this.open('')
  }

  close(): void {
    clearTimeout(this.announcing)
    this.popup.hidden = true
    this.live.textContent = ''
    delete this.form.dataset.open
  }

  private fill({ head = [], options = [], foot = [], links = [], hint = '' }: Content): void {
    this.head.replaceChildren(...head)
    this.list.replaceChildren(...options)
    this.list.hidden = options.length === 0
    this.foot.replaceChildren(...foot.filter((node) => node !== undefined))
    const privacy = element('span', '', 'What you paste stays in this tab.')
    this.bar.replaceChildren(
      ...links,
      ...(hint === '' ? [] : [element('small', '', hint)]),
      privacy,
      button('text-link', 'Close', this.options.close),
    )
    this.popup.scrollTop = 0
  }

  private open(message: string): void {
    this.popup.hidden = false
    this.form.dataset.open = ''
    this.fit()
    clearTimeout(this.announcing)
    this.announcing = setTimeout(() => {
      this.live.textContent = message
    }, announcedAfter)
  }

  /** Above the keyboard of a phone, which covers the page without making it smaller. */
  private fit(): void {
    if (this.popup.hidden || visualViewport === null) return
    const room = visualViewport.offsetTop + visualViewport.height - this.popup.getBoundingClientRect().top
    this.popup.style.maxHeight = `${Math.max(lowest, Math.floor(room) - 8)}px`
  }
}
