import type { Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { blockMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'

/** Which operations raise the code, and how to bring it about on purpose. */
export function EntryOrigin({ site, entry }: { site: Site; entry: Entry }) {
  const { operations, reproduce } = entry
  return (
    <>
      {operations.length > 0 && (
        <section aria-labelledby="operations">
          <SectionHeading id="operations">Raised by</SectionHeading>
          <ul className="bullets">
            {operations.map((operation) => {
              const name = 'name' in operation ? operation.name : `${operation.method} ${operation.path}`
              return (
                <li key={name}>
                  <code>{name}</code>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {reproduce !== undefined && (
        <section aria-labelledby="reproduce">
          <SectionHeading id="reproduce">How to reproduce it</SectionHeading>
          <div className="prose section-text">{blockMarkdown(site, reproduce.text)}</div>
          {reproduce.value !== undefined && (
            <p className="section-text">
              Test value: <code>{reproduce.value}</code>
            </p>
          )}
        </section>
      )}
    </>
  )
}
