import type { Param } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { inlineMarkdown } from '../../render/markdown'

/** What stands for each placeholder of a message; nothing where nothing is known but their names. */
export function ParamTable({ site, params }: { site: Site; params: readonly Param[] }) {
  const hasMeaning = params.some(({ meaning }) => meaning !== undefined)
  const hasExample = params.some(({ example }) => example !== undefined)
  if (!hasMeaning && !hasExample) return null
  return (
    <table className="fields">
      <caption className="sr-only">Placeholders of the message, in order</caption>
      <thead>
        <tr>
          <th scope="col">Placeholder</th>
          {hasMeaning && <th scope="col">What stands there</th>}
          {hasExample && <th scope="col">For example</th>}
        </tr>
      </thead>
      <tbody>
        {params.map((param) => (
          <tr key={param.name}>
            <th scope="row">
              <code className="slot">{param.placeholder}</code> <code>{param.name}</code>
            </th>
            {hasMeaning && <td dir="auto">{inlineMarkdown(site, param.meaning ?? '')}</td>}
            {hasExample && <td>{param.example !== undefined && <code>{param.example}</code>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
