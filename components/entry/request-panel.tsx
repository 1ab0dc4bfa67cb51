import type { ReactNode } from 'react'
import type { Example } from '../../catalog/model/catalog'
import { differingLines, findLines } from '../../catalog/text/request-lines'
import { type CodePart, codeRuns } from '../../render/code-runs'
import { CodeText } from '../../render/code-text'
import { highlightRuns } from '../../render/highlight-runs'
import { type LineMark, type LineMarks, markedCode } from '../../render/marked-code'
import { type RequestForm, requestFormNames, requestForms } from '../../site/forms/request/request-forms'
import { codeText, type SourceCode } from '../../site/forms/request/source-code'
import { ProvenanceTag } from './provenance-tag'

export interface RequestPanelProps {
  readonly example: Pick<Example, 'source' | 'request' | 'causedBy' | 'corrected' | 'correctedSource'>
  /** Where the API lives, for a request that names no host. */
  readonly baseUrl?: string | undefined
  readonly title: ReactNode
  /** What no other panel of the page is called: the choices of a form belong together by it. */
  readonly name: string
  /** What the request gets: its response stands between it and the corrected request, which gets another one. */
  readonly children?: ReactNode
}

/**
 * The request of an example, as HTTP text and as code to run, with the line that causes the error; below it what it
 * gets, then the corrected request, with what differs.
 */
export function RequestPanel({ example, baseUrl, title, name, children }: RequestPanelProps) {
  const { request, causedBy = [], corrected, correctedSource = 'illustrative' } = example
  if (request === undefined) return children
  const differing = corrected === undefined ? undefined : differingLines(request, corrected)
  const marks = new Map<number, LineMark>([
    ...(differing?.before ?? []).map((line) => [line, 'del'] as const),
    ...findLines(request, causedBy).map((line) => [line, 'mark'] as const),
  ])
  const added = new Map((differing?.after ?? []).map((line) => [line, 'ins'] as const))
  return (
    <>
      <RequestFigure text={request} baseUrl={baseUrl} marks={marks} title={title} name={`${name}-as`} />
      {children}
      {corrected !== undefined && (
        <RequestFigure
          text={corrected}
          baseUrl={baseUrl}
          marks={added}
          name={`${name}-corrected-as`}
          title={
            <>
              Corrected request
              {correctedSource !== example.source && <ProvenanceTag source={correctedSource} />}
            </>
          }
        />
      )}
    </>
  )
}

interface RequestFigureProps {
  readonly text: string
  readonly baseUrl: string | undefined
  readonly marks: LineMarks
  readonly title: ReactNode
  readonly name: string
}

/** One request, in the form that its radio buttons choose by the stylesheet alone; the page script remembers which. */
function RequestFigure({ text, baseUrl, marks, title, name }: RequestFigureProps) {
  const forms = requestForms(text, baseUrl)
  return (
    <figure className="request">
      <figcaption>
        {title}
        {forms.size > 0 && <FormChoice name={name} forms={[...forms.keys()]} />}
      </figcaption>
      <pre>
        <CodeText markup={markedCode(text, highlightRuns(text, 'http'), marks)} />
      </pre>
      {[...forms].map(([form, code]) => (
        <pre key={form} data-form={form}>
          <CodeText markup={markedCode(codeText(code), codeRuns(partsOf(code)), marksIn(code, marks))} />
        </pre>
      ))}
    </figure>
  )
}

function FormChoice({ name, forms }: { name: string; forms: readonly RequestForm[] }) {
  return (
    <fieldset>
      <legend className="sr-only">Show the request as</legend>
      <label>
        <input type="radio" name={name} value="http" defaultChecked />
        HTTP
      </label>
      {forms.map((form) => (
        <label key={form}>
          <input type="radio" name={name} value={form} />
          {requestFormNames[form]}
        </label>
      ))}
    </fieldset>
  )
}

function partsOf(code: SourceCode): CodePart[] {
  return code.flatMap(({ pieces }, index) => (index === 0 ? pieces : ['\n', ...pieces]))
}

/** The marks of the HTTP text at the lines that say the same. */
function marksIn(code: SourceCode, marks: LineMarks): LineMarks {
  return new Map(
    code.flatMap(({ says }, index): [number, LineMark][] => {
      const [mark] = says.flatMap((line) => marks.get(line) ?? [])
      return mark === undefined ? [] : [[index, mark]]
    }),
  )
}
