import type { SyntaxNode } from './syntax/syntax-node'

/** `console.warn`, `logger.error`, `_logger.LogError`, `log.warn` of Rust's `log::warn!`; no `catalog.add`. */
const logs = /^_*(?:console|log|logger|slog|syslog|logging|timber|[a-z]\w*(?:Logger|_logger))\./i
/** `fmt.Println`, `out.printf` of `System.out`, `Console.WriteLine`; not `Fprintf`, which may write a response. */
const prints =
  /^(?:fmt\.Print(?:f|ln)?|(?:out|err)\.print(?:f|ln)?|Console\.Write(?:Line)?|(?:Error|Out)\.WriteLine|std(?:out|err)\.write|(?:e?print(?:f|ln)?|puts|echo|log|error_log|var_dump|print_r|NSLog|dbg)!?)$/
/** `isErrorCode`, `HasError`, `has_error`; no `issue` and no `hash`. */
const asks = /(?:^|\.)(?:[iI]s|[hH]as)(?:[A-Z_]\w*)?[?!]?$/

/** Whether what is called, by its last two names, only logs, prints or asks: a text beside a code is no message of it there. */
export function isTelling(called: string): boolean {
  return logs.test(called) || prints.test(called) || asks.test(called)
}

/** Whether a call only logs, prints or asks. */
export function isTellingCall({ text }: SyntaxNode): boolean {
  const [path = ''] = /^[^("'`{]{0,200}/.exec(text) ?? []
  return isTelling(
    path
      .trim()
      .split(/\.|\?\.|::|\??->/)
      .slice(-2)
      .join('.'),
  )
}

/** Whether an object is given to a call that only logs, prints or asks: `logger.error({ code: 'GONE', message: 'trying again' })`. */
export function isTold({ type, parent }: SyntaxNode): boolean {
  if (!/^(?:object|dictionary|array_creation_expression)$/.test(type)) return false
  let at = parent
  for (let steps = 0; steps < 2 && at !== null && /^arguments?$|^argument_list$/.test(at.type); steps++) at = at.parent
  return at !== null && /call|invocation/.test(at.type) && isTellingCall(at)
}
