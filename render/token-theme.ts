import type { ThemeRegistrationRaw } from 'shiki/core'

/**
 * What a highlighted token can be. The page gives each one a colour by its class,
 * so that one pass serves light, dark and paper, and no page needs a style attribute.
 * Punctuation and header values have no kind: they keep the colour of the block.
 */
export const tokenKinds = {
  key: ['support.type.property-name', 'entity.name.tag.http', 'entity.name.tag', 'meta.object-literal.key'],
  string: ['string'],
  escape: ['constant.character.escape'],
  number: ['constant.numeric'],
  constant: ['constant.language', 'variable.language', 'support.constant'],
  keyword: [
    'keyword.control',
    'keyword.operator.new',
    'keyword.operator.expression',
    'storage',
    'keyword.control.http',
  ],
  function: ['entity.name.function', 'support.function', 'entity.name.command'],
  type: ['entity.name.type', 'support.type', 'support.class', 'entity.other.inherited-class'],
  comment: ['comment', 'punctuation.definition.comment'],
  path: ['const.language.http'],
  status: ['constant.numeric.http', 'http.responseLine string.other.http'],
  meta: ['http.version', 'http.version keyword.other.http', 'http.version constant.numeric.http'],
} as const satisfies Record<string, readonly string[]>

export type TokenKind = keyof typeof tokenKinds

/** The class of each kind: a letter, since a page has dozens of tokens. */
export const tokenClasses = {
  key: 'k',
  string: 's',
  escape: 'e',
  number: 'n',
  constant: 'c',
  keyword: 'w',
  function: 'f',
  type: 't',
  comment: 'o',
  path: 'p',
  status: 'u',
  meta: 'm',
} as const satisfies Record<TokenKind, string>

/** Kinds by their number in the theme; 0 is plain text. */
export const tokenKindList = Object.keys(tokenKinds) as TokenKind[] // keys of a literal object

/** A theme whose "colours" are the numbers of the kinds: `#000003` is the third. */
export const tokenTheme = {
  name: 'faultbook-tokens',
  type: 'light',
  fg: numberAsColour(0),
  bg: '#FFFFFF',
  settings: [
    { settings: { foreground: numberAsColour(0) } },
    ...tokenKindList.map((kind, index) => ({
      scope: [...tokenKinds[kind]],
      settings: { foreground: numberAsColour(index + 1) },
    })),
    { scope: 'http.headers string.other.http', settings: { foreground: numberAsColour(0) } },
    {
      scope: 'string support.type.property-name',
      settings: { foreground: numberAsColour(tokenKindList.indexOf('key') + 1) },
    },
  ],
} satisfies ThemeRegistrationRaw

/** The number of a kind from the colour that the highlighter gives back. */
export function colourAsNumber(colour: string | undefined): number {
  return colour === undefined ? 0 : Number.parseInt(colour.slice(1), 16)
}

function numberAsColour(number: number): string {
  return `#${number.toString(16).padStart(6, '0').toUpperCase()}`
}
