import { isTelling } from '../../../importers/readers/code/telling-calls'
import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'
import { comparers } from './is-compared'

/** Whose methods tell somebody of an error, and answer nobody: `Sentry.captureException`, `metrics.send`, `span.setStatus`. */
const tellers =
  /(?:^|[._])(?:log(?:ger|ging|s)?|slf4j|winston|pino|bunyan|zap|sentry\w*|bugsnag|rollbar|raven|honeybadger|airbrake|newrelic|appinsights|telemetry|metrics?|statsd?|datadog|prometheus|tracer|tracing|trace|span|audit\w*|monitor\w*|analytics|events?|bus)\./i
const telling =
  'log|report|capture|track|trace|record|notice|notify|observe|warn|debug|audit|measure|count|increment|retryOn|mapOn|on|once|off|swallow|suppress|ignore'
/** `logError`, `report_error`, `onError`; no class such as `RecordNotFound`, and no `longer`. */
const tells = new RegExp(String.raw`(?:^|\.)_*(?:${telling})(?=[A-Z_]|$)\w*$`)
/** The same as a method in languages that begin it with a capital: `Telemetry.TrackException`. */
const tellsByCapital = /\.(?:Log|Report|Capture|Track|Notify)(?=[A-Z]|$)\w*$/

/** Whether what is called, by its last two names, only logs, prints, asks or reports. */
export function isTold(called: string): boolean {
  return isTelling(called) || tellers.test(called) || tells.test(called) || tellsByCapital.test(called)
}

/** Whether a call only logs, prints, asks or compares, directly or with an object: what it is given beside a code says nothing of the code. */
export function onlyTells(code: CodeTokens, frame: Frame): boolean {
  let call: Frame | undefined = frame
  while (call !== undefined && !call.isBlock && call.bracket !== '(' && call.callee === undefined) call = call.parent
  if (call === undefined || call.isBlock || call.bracket !== '(') return false
  // `print` and `echo` are statements in some languages, and so no callee.
  const called = call.callee ?? code.text(call.open - 1)
  // What is made by `new` is no report.
  const isMade = code.text(call.start) === 'new'
  return comparers.test(called) || isTelling(called) || (!isMade && isTold(called))
}
