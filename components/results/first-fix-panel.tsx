import type { FirstFix } from '../../client/search/first-fix'
import { inlineParts } from '../../client/search/inline-text'

interface FirstFixPanelProps {
  /** Undefined while it is on its way; `none` where it cannot be had. */
  readonly fix: FirstFix | 'none' | undefined
}

/**
 * What to look at first, and what to do then, below the best result. It has its room before it is there, and
 * fills no more, so that nothing moves.
 */
export function FirstFixPanel({ fix }: FirstFixPanelProps) {
  return (
    <div
      role="presentation"
      data-first-fix={fix === undefined ? 'loading' : fix === 'none' ? 'none' : 'shown'}
      className="h-[8.5rem] gap-x-8 overflow-hidden px-3 pb-1 text-body leading-snug sm:grid sm:h-[5.5rem] sm:grid-cols-2"
    >
      {fix === 'none' && <p className="text-soft">Open it for its causes and what to do.</p>}
      {fix !== undefined && fix !== 'none' && <Parts fix={fix} />}
    </div>
  )
}

function Parts({ fix: { check, fix, summary, causes } }: { fix: FirstFix }) {
  if (check === undefined && fix === undefined) {
    return summary === undefined ? null : <Part name="What happened" text={summary} />
  }
  const more = causes > 1 ? `, first of ${causes} causes` : ''
  return (
    <>
      {check !== undefined && <Part name="Check" after={more} text={check} />}
      {fix !== undefined && <Part name="Fix" text={fix} isStrong />}
    </>
  )
}

interface PartProps {
  readonly name: string
  readonly text: string
  readonly after?: string
  readonly isStrong?: boolean
}

function Part({ name, text, after = '', isStrong = false }: PartProps) {
  return (
    <p role="presentation" className="max-sm:mb-1.5 max-sm:line-clamp-3">
      <span className="text-note text-faint sm:block sm:pb-0.5">
        <b className={`font-semibold ${isStrong ? 'text-accent' : 'text-soft'}`}>{name}</b>
        <span className="max-sm:sr-only">{after}</span>
        <span className="sr-only">: </span>{' '}
      </span>
      <span dir="auto" className={`sm:line-clamp-3 ${isStrong ? 'font-medium text-ink' : 'text-soft'}`}>
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
