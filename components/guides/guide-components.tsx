import type { ReactNode } from 'react'
import type { CodeBlockProps } from '../../render/code-block'
import type { GuideComponents } from '../../render/guide'
import { highlight } from '../../render/highlight'
import { CodePanel } from '../parts/code-panel'

const languageNames = new Map([
  ['ts', 'TypeScript'],
  ['js', 'JavaScript'],
  ['json', 'JSON'],
  ['http', 'HTTP'],
  ['bash', 'Shell'],
  ['properties', 'Properties'],
  ['cs', 'C#'],
  ['csharp', 'C#'],
  ['go', 'Go'],
  ['java', 'Java'],
  ['kotlin', 'Kotlin'],
  ['php', 'PHP'],
  ['py', 'Python'],
  ['python', 'Python'],
  ['ruby', 'Ruby'],
  ['rust', 'Rust'],
  ['sql', 'SQL'],
  ['toml', 'TOML'],
  ['xml', 'XML'],
  ['yaml', 'YAML'],
  ['yml', 'YAML'],
])

/** How a guide shows its blocks. */
export const guideComponents: GuideComponents = {
  CodeBlock({ text, language, file }: CodeBlockProps) {
    const name = languageNames.get(language) ?? 'Text'
    return (
      <CodePanel
        title={
          file === undefined ? (
            name
          ) : (
            <>
              {name} <code dir="ltr">{file}</code>
            </>
          )
        }
        copies="the block"
        hasButton
        markup={highlight(text, language)}
      />
    )
  },
  Note({ children }: { children?: ReactNode }) {
    return (
      <aside dir="auto" className="guide-note">
        {children}
      </aside>
    )
  },
}
