import { href, searchPath } from '../../catalog/address/links'
import type { Answer } from '../../search/text/answer'
import { rememberOwnLink } from '../own-links'
import { querySection } from '../search/address/query-section'
import { enterPatience, searchCodeLink } from '../search/address/search-code-link'
import { searchFragment } from '../search/address/search-fragment'
import { enterOpens } from '../search/enter-opens'
import { attachField, type SearchField } from '../search/search-field'
import { isComposing } from '../search/search-is-composing'
import { openSession, type SearchFiles, type SearchSession } from '../search/session/search-session'
import type { SearchList } from './search-list'
import { type PopupAnswer, SearchPopup } from './search-popup'

const loadingShownAfter = 300
const mostResults = 50

export interface HeaderSearchFiles extends SearchFiles {
  /** Base path of the site. */
  readonly base: string
}

/** Gives the search box of the header its results, on every page that has one. */
export function attachHeaderSearch(form: HTMLFormElement, files: HeaderSearchFiles): void {
  const input = form.querySelector('textarea')
  if (input !== null) new HeaderSearch(form, input, files)
}

class HeaderSearch {
  private readonly session: SearchSession
  private readonly popup: SearchPopup
  private readonly field: SearchField
  /** The keys, once the first results are there to be walked through. */
  private list: SearchList | undefined
  private listLoading: Promise<void> | undefined
  private answered: PopupAnswer | undefined
  private hasFailed = false
  private loading: ReturnType<typeof setTimeout> | undefined
  /** Counts questions and closings: an answer to an earlier one opens nothing. */
  private turn = 0

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLTextAreaElement,
    private readonly files: HeaderSearchFiles,
  ) {
    this.session = openSession(files)
    this.popup = new SearchPopup(form, {
      base: files.base,
      close: () => this.close(),
      openAll: () => void this.openAll(),
    })
    this.field = attachField(input, () => void this.ask())
    this.listen()
    this.session.warm()
    void this.ask()
  }

  private listen(): void {
    // Not on blur: closing the keyboard of a phone must not close the results.
    for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, (event) => this.closeOutside(event))
    this.popup.list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link !== null) rememberOwnLink(link)
    })
    for (const kind of ['focus', 'click']) this.input.addEventListener(kind, () => this.reopen())
    this.input.addEventListener('keydown', (event) => this.press(event))
    this.form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.enter()
    })
  }

  private press(event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' && !this.input.value.includes('\n')) this.goDown(event)
    // Later the list does this.
    if (this.list !== undefined || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      void this.enter()
    }
    if (event.key === 'Escape') this.leave()
  }

  private goDown(event: KeyboardEvent): void {
    if (!this.popup.isOpen) this.reopen()
    else if (this.list === undefined) {
      // The keys are on their way: this one is not lost.
      event.preventDefault()
      void this.loadList().then(() => this.list?.choose())
    }
  }

  private async ask(): Promise<void> {
    const { text: query, origin } = this.field.read()
    this.answered = undefined
    clearTimeout(this.loading)
    this.turn += 1
    const { turn } = this
    if (query.trim() === '') {
      this.close()
      return
    }
    this.loading = setTimeout(() => this.popup.showLoading(), loadingShownAfter)
    const options = { limit: mostResults }
    const outcome = await this.session.ask(querySection(query).query, options, (answer) => this.refine(query, answer))
    if (outcome.kind === 'superseded' || turn !== this.turn || query !== this.field.read().text) return
    clearTimeout(this.loading)
    this.hasFailed = outcome.kind === 'failure'
    if (outcome.kind === 'failure') {
      this.list?.stop()
      this.popup.showFailure(outcome.failure, () => this.retry())
      return
    }
    const { answer } = outcome
    this.show({ answer, query, fragment: searchFragment({ query, origin, facets: {}, answer }) })
  }

  /** The same results in a better order: not while the reader is among them, or has moved on. */
  private refine(query: string, answer: Answer): void {
    if (this.answered?.query !== query || query !== this.field.read().text || !this.popup.isOpen) return
    if (this.popup.list.querySelector('[aria-selected="true"]') === null) this.show({ ...this.answered, answer })
  }

  private show(answered: PopupAnswer): void {
    this.answered = answered
    this.popup.showAnswer(answered)
    if (this.list === undefined) void this.loadList()
    this.list?.start()
    this.list?.reset()
  }

  private loadList(): Promise<void> {
    this.listLoading ??= this.attachList()
    return this.listLoading
  }

  private async attachList(): Promise<void> {
    try {
      const { attachList } = await import('./search-list')
      const handlers = { enter: () => void this.enter(), escape: () => this.leave() }
      this.list = attachList(this.input, this.popup.list, handlers)
      if (this.popup.isOpen) this.list.start()
    } catch {
      // The results are links; Tab walks through them.
    }
  }

  private retry(): void {
    this.input.focus()
    void this.ask()
  }

  private async enter(): Promise<void> {
    const { text } = this.field.read()
    const link = searchCodeLink(this.files.base, text)
    // An index that hangs or is missing does not keep anybody from the page of a code.
    const leave = (): void => {
      if (link !== undefined && text === this.field.read().text) location.assign(link)
    }
    const timer = setTimeout(leave, enterPatience)
    if (this.answered === undefined) await this.ask()
    clearTimeout(timer)
    if (this.hasFailed) leave()
    if (this.answered === undefined) return
    const { answer, fragment } = this.answered
    if (enterOpens(answer)) this.popup.list.querySelector<HTMLElement>('[role="option"]')?.click()
    else await this.openAll(fragment)
  }

  /** The search page with the same: what may not be in an address goes there by the storage of the tab. */
  private async openAll(fragment = ''): Promise<void> {
    try {
      const isKept =
        fragment !== '' || (await import('../search/paste/keep-paste')).keepPaste(this.field.read().text, 'next')
      if (isKept) location.assign(href({ basePath: this.files.base }, searchPath) + fragment)
    } catch {
      // The results are here too.
    }
  }

  /** Escape closes the results, and then empties the box; not of several lines, which nobody types twice. */
  private leave(): void {
    if (this.popup.isOpen) this.close()
    else if (!this.field.read().text.includes('\n')) this.field.write('')
  }

  private reopen(): void {
    if (!this.popup.isOpen) void this.ask()
  }

  private close(): void {
    this.turn += 1
    clearTimeout(this.loading)
    this.list?.stop()
    this.popup.close()
  }

  private closeOutside({ target }: Event): void {
    // Also before the answer is there, which would open them again.
    if (target instanceof Node && !this.form.contains(target)) this.close()
  }
}
