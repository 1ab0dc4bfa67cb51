import { asksOf } from '../../catalog/model/asks'
import { sharedSource } from '../../catalog/model/statement-source'
import { actorWords, provenanceWords } from '../../catalog/values/vocabulary'
import type { FoundCode } from '../../search/asked/asked-code'
import type { CatalogForm, EntryForm, PointerForm } from '../../site/reference/reference-forms'
import type { Terminal } from '../terminal/terminal'
import type { TerminalMarkdown } from '../terminal/terminal-markdown'
import { filledMessage } from './filled-text'

interface Shown {
  readonly found: FoundCode
  readonly entry: EntryForm
  readonly catalog: CatalogForm | undefined
}

type Variant = EntryForm['variants'][number]
type Params = EntryForm['params']

/** How far the text of a section is indented. */
const indent = 2

/** The sections of an entry for a terminal, each under its heading; one with nothing to say is left out. */
export class EntrySections {
  constructor(
    private readonly terminal: Terminal,
    private readonly markdown: TerminalMarkdown,
    private readonly shown: Shown,
  ) {}

  all(): string {
    const { entry, found, catalog } = this.shown
    const chosen = entry.variants.find(({ id }) => id === found.variant)
    const others = entry.variants.filter((variant) => variant !== chosen)
    const sections: [string, string][] = [
      [
        'Message',
        this.#message(entry.message, entry.params, chosen === undefined ? found.values : {}, entry.messageNote),
      ],
      [
        `This case: ${chosen === undefined ? '' : variantName(chosen)}`,
        chosen === undefined ? '' : this.#variant(chosen, found.values),
      ],
      [withShared('Causes', entry.causes), this.#causes(entry.causes)],
      [withShared('Solutions', entry.solutions), this.#solutions()],
      ['Guides', this.#guides()],
      [chosen === undefined ? 'Variants' : 'Other cases', this.#variants(others)],
      ['Examples', this.#examples()],
      ['Raised by', this.#list(entry.operations.map(operationName))],
      ['How to reproduce it', this.#reproduce()],
      [
        'What to tell the user',
        entry.userText === undefined ? '' : this.terminal.paragraph(this.terminal.plain(entry.userText), indent),
      ],
      ['What support asks for', this.#markdownList(asksOf(catalog, entry))],
      ...entry.sections.map(({ heading, text }): [string, string] => [heading, this.markdown.blocks(text, indent)]),
      ['Easily confused with', this.#pointers(entry.confusedWith, ({ difference }) => difference)],
      ['Related', this.#pointers(entry.related, ({ why }) => why)],
    ]
    return sections
      .filter(([, text]) => text !== '')
      .map(([heading, text]) => `${this.#heading(heading)}\n${text}`)
      .join('\n\n')
  }

  #heading(text: string): string {
    return this.terminal.styled('heading', this.terminal.plain(text).toUpperCase())
  }

  #message(message: string | undefined, params: Params, values: FoundCode['values'], note?: string): string {
    const { terminal } = this
    if (message === undefined) return ''
    const parts = filledMessage(message, { code: this.shown.entry.code, params }, values)
    const text = parts
      .map(({ text: part, isValue }) =>
        isValue ? terminal.styled('value', terminal.plain(part)) : terminal.plain(part),
      )
      .join('')
    const rows = params.map((param) => this.#param(param, values))
    const said = note === undefined ? [] : [this.markdown.blocks(note, indent)]
    return [terminal.paragraph(text, indent), ...said, ...rows].join('\n')
  }

  #param({ placeholder, name, meaning, example }: Params[number], values: FoundCode['values']): string {
    const { terminal } = this
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    const sign = terminal.styled('code', terminal.plain(placeholder))
    const shown = terminal.plain(name)
    const words = [
      value === undefined ? `${sign} (${shown})` : `${shown} = ${terminal.styled('value', terminal.plain(value))}`,
      ...(meaning === undefined ? [] : [terminal.plain(meaning).replaceAll('`', '')]),
      ...(value === undefined && example !== undefined ? [`For example ${terminal.plain(example)}.`] : []),
    ]
    const [first = '', ...rest] = words
    return terminal.paragraph(
      rest.length === 0 ? first : `${first}: ${rest.join(' ')}`,
      2 * indent,
      `${' '.repeat(indent)}-`,
    )
  }

  #variant(variant: Variant, values: FoundCode['values']): string {
    const parts = [
      this.#statuses(variant),
      variant.when === undefined ? '' : this.markdown.blocks(variant.when, indent),
      this.#message(variant.message, variant.params, values),
      this.#causes(variant.causes),
    ]
    return parts.filter((part) => part !== '').join('\n\n')
  }

  #statuses({ statuses }: Variant): string {
    return statuses.length === 0 ? '' : this.terminal.paragraph(`Status: ${statuses.join(', ')}`, indent)
  }

  #variants(variants: readonly Variant[]): string {
    return variants
      .map((variant) => [this.#subheading(variantName(variant)), this.#variant(variant, {})].join('\n'))
      .join('\n\n')
  }

  #subheading(text: string): string {
    return this.terminal.paragraph(this.terminal.styled('strong', this.terminal.plain(text)), indent)
  }

  #causes(causes: EntryForm['causes']): string {
    const deeper = indent + 3
    const shared = sharedSource(causes)
    return causes
      .map(({ text, check, fix, userText, source }, at) =>
        [
          this.markdown.blocks(withSource(text, source, shared), deeper, number(at)),
          ...(check === undefined ? [] : [this.markdown.labelled(this.#label('Check:'), check, deeper)]),
          ...(fix === undefined ? [] : [this.markdown.labelled(this.#label('Fix:'), fix, deeper)]),
          ...(userText === undefined ? [] : [this.markdown.labelled(this.#label('Tell the user:'), userText, deeper)]),
        ].join('\n'),
      )
      .join('\n')
  }

  #label(text: string): string {
    return this.terminal.styled('strong', text)
  }

  #solutions(): string {
    const { solutions } = this.shown.entry
    const shared = sharedSource(solutions)
    return solutions
      .map(({ text, for: actor, source }, at) => {
        const words = actor === 'caller' ? text : `(${actorWords[actor].label}) ${text}`
        return this.markdown.blocks(withSource(words, source, shared), indent + 3, number(at))
      })
      .join('\n')
  }

  #guides(): string {
    const { terminal } = this
    return this.shown.entry.guides
      .map(({ title, url }) => terminal.paragraph(`- ${terminal.link(terminal.plain(title), url)}`, indent))
      .join('\n')
  }

  #examples(): string {
    const { terminal } = this
    return this.shown.entry.examples
      .map(({ title, source, note, request, response, shown, causedBy, corrected }) =>
        [
          this.#subheading(source === undefined ? title : `${title} (${provenanceWords[source].label.toLowerCase()})`),
          ...(note === undefined ? [] : [this.markdown.blocks(note, indent)]),
          this.#labelled('Request:', request),
          ...(causedBy.length === 0
            ? []
            : causedBy.map((line) => terminal.paragraph(`Caused by: ${terminal.plain(line)}`, indent))),
          this.#labelled('Response:', response),
          this.#labelled('', shown),
          this.#labelled('Corrected request:', corrected),
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
      )
      .join('\n\n')
  }

  /** HTTP text, or what a terminal shows, as it is. */
  #labelled(label: string, text: string | undefined): string {
    if (text === undefined) return ''
    const block = this.terminal.block(text, 2 * indent)
    return label === '' ? block : `${this.terminal.paragraph(this.#label(label), indent)}\n${block}`
  }

  #reproduce(): string {
    const { reproduce } = this.shown.entry
    if (reproduce === undefined) return ''
    const value =
      reproduce.value === undefined
        ? []
        : [this.terminal.paragraph(`Test value: ${this.terminal.plain(reproduce.value)}`, indent)]
    return [this.markdown.blocks(reproduce.text, indent), ...value].join('\n')
  }

  #list(texts: readonly string[]): string {
    const mark = `${' '.repeat(indent)}-`
    return texts.map((text) => this.terminal.paragraph(this.terminal.plain(text), 2 * indent, mark)).join('\n')
  }

  #markdownList(texts: readonly string[]): string {
    return texts.map((text) => this.markdown.blocks(text, 2 * indent, `${' '.repeat(indent)}-`)).join('\n')
  }

  #pointers<Item extends PointerForm>(items: readonly Item[], words: (item: Item) => string | undefined): string {
    const { terminal } = this
    return items
      .map((item) => {
        const more = words(item)
        const name = item.catalog === this.shown.entry.catalog ? item.code : `${item.catalog}/${item.code}`
        const head = `${terminal.hiddenLink(terminal.styled('code', terminal.plain(name)), item.url)}  ${terminal.plain(item.title)}`
        const line = terminal.paragraph(head, 2 * indent, `${' '.repeat(indent)}-`)
        return more === undefined ? line : `${line}\n${this.markdown.blocks(more, 2 * indent)}`
      })
      .join('\n')
  }
}

function number(at: number): string {
  return `${' '.repeat(indent)}${at + 1}.`
}

function variantName({ id, title }: Variant): string {
  return title ?? id
}

function operationName(operation: EntryForm['operations'][number]): string {
  if ('method' in operation) return `${String(operation.method)} ${String(operation.path)}`
  return String(operation.name)
}

type Source = keyof typeof provenanceWords | undefined

/** A heading with where all statements below it are known from, where that is the same and not the reference itself. */
function withShared(heading: string, statements: readonly { readonly source?: Source }[]): string {
  return withSource(heading, sharedSource(statements), undefined)
}

/** A statement with where it is known from, where the reference does not say it and the heading has not said so. */
function withSource(text: string, source: Source, shared: Source): string {
  if (source === undefined || source === 'documented' || source === shared) return text
  return `${text} (${provenanceWords[source].label.toLowerCase()})`
}
