import { isTelling } from '../../../importers/readers/code/telling-calls'
import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'
import { comparers } from './is-compared'

/** Whether a call only logs, prints, asks or compares, directly or with an object: what it is given beside a code says nothing of the code. */
export function onlyTells(code: CodeTokens, frame: Frame): boolean {
  let call: Frame | undefined = frame
  while (call !== undefined && !call.isBlock && call.bracket !== '(' && call.callee === undefined) call = call.parent
  if (call === undefined || call.isBlock || call.bracket !== '(') return false
  // `print` and `echo` are statements in some languages, and so no callee.
  const called = call.callee ?? code.text(call.open - 1)
  return isTelling(called) || comparers.test(called)
}
