import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'
import { type DesignToken, shownSteps, TokensDocument } from '../../components/development/tokens-document'
import type { SiteContext } from '../../site/site-context'
import type { MakeFile } from './development-tool'
import { sourceRender } from './source-render'

/** Only who works on the tool has its tokens as a page. */
const tokensPaths = { page: '/_faultbook/tokens/index.html', style: '/_faultbook/tokens.css' } as const

/** The page of the design tokens and its stylesheet, as `app/styles/tokens.css` below `sources` is now. */
export function tokensFiles(sources: string, context: SiteContext): [string, MakeFile][] {
  const tokens = () => readTokens(readFileSync(join(sources, 'app/styles/tokens.css'), 'utf8'))
  return [
    [
      tokensPaths.page,
      () => sourceRender(<TokensDocument context={context} tokens={tokens()} style={tokensPaths.style} />),
    ],
    [tokensPaths.style, () => tokensStyle(tokens())],
  ]
}

/** The custom properties that a stylesheet gives to `:root`, in its order, each with its first value. */
export function readTokens(css: string): readonly DesignToken[] {
  const tokens = new Map<string, string>()
  postcss.parse(css).each((rule) => {
    if (rule.type !== 'rule' || rule.selector !== ':root') return
    rule.each((node) => {
      if (node.type === 'decl' && node.prop.startsWith('--') && !tokens.has(node.prop))
        tokens.set(node.prop, node.value)
    })
  })
  return [...tokens].map(([name, value]) => ({ name, value }))
}

function tokensStyle(tokens: readonly DesignToken[]): string {
  return [
    '.tokens { margin: 1rem 0 2.5rem; width: 100% }',
    '.tokens th { text-align: start; font-weight: 400 } .tokens :is(th, td) { padding: 0.4rem 1rem 0.4rem 0 }',
    '.token-patch { display: block; width: 8rem; height: 2rem; border: 1px solid var(--edge) }',
    '.token-space { display: block; height: 1rem; background: var(--accent) }',
    ...tokens.map(({ name }) => {
      const token = name.slice(2)
      return name.startsWith('--size-')
        ? `.token-text[data-token="${token}"] { font-size: var(${name}) }`
        : `.token-patch[data-token="${token}"] { background: var(${name}) }`
    }),
    ...shownSteps.map((step) => `.token-space[data-step="${step}"] { width: ${step / 4}rem }`),
  ].join('\n')
}
