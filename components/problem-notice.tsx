import { formatProblem, type Problem } from '../catalog/model/problem'
import { counted } from '../catalog/text/counted'

/** Most problems that a page shows. */
const most = 20

export interface ProblemNoticeProps {
  readonly problems: readonly Problem[]
  /** The address of its stylesheet. */
  readonly style: string
}

/** In development: what is wrong with the content that a page is made from, on that page. */
export function ProblemNotice({ problems, style }: ProblemNoticeProps) {
  const shown = problems.slice(0, most).map(formatProblem)
  const more = problems.length - shown.length
  return (
    <aside className="faultbook-problems" aria-label="Problems in the content">
      <link rel="stylesheet" href={style} />
      <h2>{counted(problems.length, 'problem')} in the content</h2>
      <pre>
        {[...shown, ...(more === 0 ? [] : [`And ${more} more: faultbook check lists all of them.`])].join('\n\n')}
      </pre>
    </aside>
  )
}
