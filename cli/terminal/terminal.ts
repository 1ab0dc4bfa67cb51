import { styleText } from 'node:util'
import wrapAnsi from 'wrap-ansi'
import { escapeUnsafe, withoutUnsafe } from '../../catalog/text/unsafe-character'

/** Where results go: a terminal with its width and what it can show, or a pipe, a file, a log. */
export interface Screen {
  /** In columns. Undefined where lines are as long as they are. */
  readonly width: number | undefined
  readonly hasColour: boolean
  /** Whether text may be a link (OSC 8). */
  readonly hasLinks: boolean
}

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 100

const styles = {
  name: ['bold', 'cyan'],
  title: ['bold'],
  heading: ['bold'],
  code: ['cyan'],
  value: ['bold', 'yellow'],
  warning: ['bold', 'yellow'],
  strong: ['bold'],
  emphasis: ['italic'],
  quiet: ['dim'],
} as const satisfies Record<string, Parameters<typeof styleText>[0]>
type Style = keyof typeof styles

/** Writes text for a screen: everything that comes from content, sites and pastes goes through `plain` first. */
export class Terminal {
  constructor(private readonly screen: Screen) {}

  plain(text: string): string {
    return plainText(text)
  }

  /** Styled text that is made of `plain` text. */
  styled(style: Style, text: string): string {
    if (!this.screen.hasColour || text === '') return text
    // Whether there are colours is decided already; newer versions of Node.js would ask the stream once more.
    return styleText([...styles[style]], text, { validateStream: false })
  }

  /** The text as a link; where there are no links, the address follows it. */
  link(text: string, url: string): string {
    const address = webAddress(url)
    if (address === undefined) return text
    if (this.screen.hasLinks) return linked(text, address)
    return text === url || text === address ? address : `${text} (${address})`
  }

  /** The text as a link; where there are no links, the text alone. */
  hiddenLink(text: string, url: string): string {
    const address = webAddress(url)
    return this.screen.hasLinks && address !== undefined ? linked(text, address) : text
  }

  /** A paragraph in lines that fit, each of them indented; the first one may begin with a mark, such as `1.`. */
  paragraph(text: string, indent = 0, mark = ''): string {
    const lead = ' '.repeat(indent)
    const room = this.screen.width === undefined ? undefined : Math.min(this.screen.width, widest) - indent
    const fitted = room === undefined ? text : wrapAnsi(text, Math.max(room, 20), { hard: false })
    const lines = fitted.split('\n').map((line) => (line === '' ? '' : `${lead}${line}`))
    if (mark === '') return lines.join('\n')
    const [first = '', ...rest] = lines
    return [`${mark.padEnd(indent)}${first.slice(indent)}`, ...rest].join('\n')
  }

  /** Text as it is, each line indented: requests, responses, what a terminal shows. */
  block(text: string, indent: number): string {
    const lines = this.plain(text).replace(/\n+$/, '').split('\n')
    return lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`)).join('\n')
  }
}

/** Text without what a terminal would take for a command, and what nobody can see. Line ends are `\n`. */
export function plainText(text: string): string {
  return withoutUnsafe(text.replace(/\r\n?/g, '\n')).replaceAll('\t', '    ')
}

/** A value as JSON on one line, the same for a program, in which such characters are escaped. */
export function plainJson(value: unknown): string {
  return escapeUnsafe(JSON.stringify(value))
}

function linked(text: string, address: string): string {
  return `\u001B]8;;${address}\u0007${text}\u001B]8;;\u0007`
}

/** An address as a browser writes it, so that none of its characters means anything to a terminal; undefined for anything but the web. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return ['http:', 'https:', 'mailto:'].includes(protocol)
    ? href.replace(/[^\x21-\x7E]/g, encodeURIComponent)
    : undefined
}
