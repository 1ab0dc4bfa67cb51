import { href } from '../../catalog/address/links'
import type { SiteContext } from '../../site/site-context'
import { PageFrame } from '../browse/page-frame'
import { PageHeader } from '../browse/page-header'
import { Document } from '../document'

/** A token as its stylesheet writes it. */
export interface DesignToken {
  /** `--paper` */
  readonly name: string
  readonly value: string
}

interface TokensDocumentProps {
  readonly context: SiteContext
  readonly tokens: readonly DesignToken[]
  /** The stylesheet that shows each token by its name, below the base path. */
  readonly style: string
}

/** Steps of the scale of spacing that parts use, in units of `--spacing`. */
export const shownSteps = [1, 2, 3, 4, 6, 8, 10, 14] as const

/** In development only: every colour and size of text that stylesheets may choose from, as it looks. */
export function TokensDocument({ context, tokens, style }: TokensDocumentProps) {
  const { site } = context
  const sizes = tokens.filter(({ name }) => name.startsWith('--size-'))
  const colours = tokens.filter(({ value }) => value.startsWith('light-dark('))
  return (
    <Document
      context={context}
      title={`Design tokens · ${site.name}`}
      head={<link rel="stylesheet" href={href(site, style)} />}
      isHidden
    >
      <PageFrame context={context}>
        <PageHeader
          site={site}
          title="Design tokens"
          lead="Colours and sizes that stylesheets choose from. They are in app/styles/tokens.css."
        />
        <TokenTable heading="Colours" tokens={colours} sample="" />
        <TokenTable heading="Sizes of text" tokens={sizes} sample="AUT-0010 Metadata key" />
        <section>
          <h2>Spacing</h2>
          <table className="tokens">
            <tbody>
              {shownSteps.map((step) => (
                <tr key={step}>
                  <th scope="row">
                    <code>{step}</code>
                  </th>
                  <td>{step / 4} rem</td>
                  <td>
                    <span className="token-space" data-step={step} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </PageFrame>
    </Document>
  )
}

interface TokenTableProps {
  readonly heading: string
  readonly tokens: readonly DesignToken[]
  /** The text that shows a token; an empty one shows a patch of its colour. */
  readonly sample: string
}

function TokenTable({ heading, tokens, sample }: TokenTableProps) {
  return (
    <section>
      <h2>{heading}</h2>
      <table className="tokens">
        <tbody>
          {tokens.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{value}</td>
              <td>
                <span className={sample === '' ? 'token-patch' : 'token-text'} data-token={name.slice(2)}>
                  {sample}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
