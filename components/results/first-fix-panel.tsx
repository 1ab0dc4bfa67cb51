import type { ReactNode } from 'react'
import type { EntryHelp } from '../../client/search/entry-help'
import { fittingCause } from '../../client/search/fitting-cause'
import { inlineParts } from '../../client/search/inline-text'

interface FirstFixPanelProps {
  /** Undefined while it is on its way; `none` where it cannot be had. */
  readonly fix: EntryHelp | 'none' | undefined
  /** What was told of the cause: the one that fits it best is shown. */
  readonly told: string
  readonly title: string
}

/** Why it happens, what to check and what to do then, below the best result. It has its usual room while it loads. */
export function FirstFixPanel({ fix, told, title }: FirstFixPanelProps) {
  return (
    <div
      role="presentation"
      data-first-fix={fix === undefined ? 'loading' : fix === 'none' ? 'none' : 'shown'}
      className="first-fix"
    >
      {fix === 'none' && <p className="text-soft">Open it for its causes and what to do.</p>}
      {fix !== undefined && fix !== 'none' && <Parts fix={fix} told={told} title={title} />}
    </div>
  )
}

function Parts({ fix, told, title }: FirstFixPanelProps & { fix: EntryHelp }) {
  const { causes, summary, caution } = fix
  const fitting = fittingCause(fix, told, title)
  if (fitting === undefined) return summary === undefined ? null : <Part name="What happened" text={summary} isWide />
  const { cause, place } = fitting
  const of = [causes.length > 1 && `, ${place + 1} of ${causes.length}`, cause.source && `, ${cause.source}`]
  return (
    <>
      <Part name="Cause" after={of} text={cause.text} isWide />
      {cause.check !== undefined && <Part name="Check" text={cause.check} />}
      {cause.fix !== undefined && <Part name="Fix" text={cause.fix} isStrong />}
      {caution !== undefined && <Part name="Before a retry" text={caution} isWide />}
    </>
  )
}

interface PartProps {
  readonly name: string
  readonly text: string
  readonly after?: ReactNode
  readonly isStrong?: boolean
  readonly isWide?: boolean
}

function Part({ name, text, after, isStrong = false, isWide = false }: PartProps) {
  return (
    <p role="presentation" className={isStrong ? 'fix' : isWide ? 'wide' : undefined}>
      <span>
        <b>{name}</b>
        <span>{after}</span>
        <span className="sr-only">: </span>{' '}
      </span>
      <span dir="auto">
        {inlineParts(text).map(
          (part, index) =>
            // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
            part.isCode ? <code key={index}>{part.text}</code> : <span key={index}>{part.text}</span>,
          // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
        )}
      </span>
    </p>
  )
}
