import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'
import { chainFrom, isJoint } from './made-problem'
import { onlyTells } from './only-tells'

/** What sends a response, by its name alone: `new Response(…)`, `JSONResponse(…)`, `sendReply(…)`. */
const sends = /(?:^|\.)\w*(?:respon[ds]|reply)\w*$/i
/** What sends something: a response, where it belongs to one. */
const verbs = /(?:^|\.)(?:json|jsonp|send|end|write|body|bodyValue|entity|reply|render)$/i
/** What a response is called. */
const responses =
  /^(?:res|resp|rsp|response|reply|ctx|context|c|w|rw|writer|h|\w*Response(?:Entity|Writer|Builder)?|Results|TypedResults)\b/i
/** What turns the body of an error into a text. */
const serializers = /(?:^|\.)(?:stringify|dumps|jsonify|serialize|to_json|toJson|encode|json_encode)$/
/** Members of an error that are what is sent of it. Of any other member, such as its title, another error may be made. */
const bodies =
  /^(?:body|json|text|payload|problem|response|content|to_?json|to_?dict|as_?dict|dict|to_?response|to_?problem\w*|to_?map|get_?body|serialize\w*|model_dump\w*|render|bytes)$/i
/** Most calls of a chain, and most serializers around a value. */
const longest = 8

/** The call that sends an error, or its body, which a variable has; undefined where that is not sure. */
export function sendingCall(code: CodeTokens, use: number): Frame | undefined {
  const end = sentEnd(code, use)
  let [from, to] = [use, end]
  let frame = code.frameOf(use)
  for (let steps = 0; steps < longest && frame !== undefined && !frame.isBlock; steps++) {
    const { parts, callee, parent, start, close } = frame
    const isWhole = parts.length <= longest && code.partsOf(frame).some((part) => isPart(code, part, { from, to }))
    if (!isWhole || callee === undefined) return undefined
    if (!serializers.test(callee)) return isResponse(code, frame) ? frame : undefined
    ;[from, to, frame] = [start, close, parent]
  }
  return undefined
}

function isPart(
  code: CodeTokens,
  part: { readonly from: number; readonly to: number },
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const first = /^[&*]$/.test(code.text(part.from)) ? part.from + 1 : part.from
  return first === from && part.to === to
}

/** The last token of an error or of its body; of what is none, a token that ends no part. */
function sentEnd(code: CodeTokens, use: number): number {
  if (!isJoint(code.text(use + 1))) return use
  const { to } = chainFrom(code, use)
  const isBody = bodies.test(code.text(use + 2)) && (to === use + 2 || code.text(use + 3) === '(')
  return isBody ? to : -1
}

/** Whether a call sends a response: by its name, or as a method of a response in a chain of calls. */
function isResponse(code: CodeTokens, frame: Frame): boolean {
  const chain = [frame]
  let start = frame.start
  for (let steps = 0; steps < longest && isJoint(code.text(start - 1)) && code.text(start - 2) === ')'; steps++) {
    const inner = code.frameOf(start - 3)
    // Brackets that are empty are around no token that would know them.
    const call = inner?.close === start - 2 ? inner : undefined
    if (call === undefined) break
    chain.push(call)
    start = call.start
  }
  if (chain.some((call) => onlyTells(code, call))) return false
  const callee = frame.callee ?? ''
  if (sends.test(callee)) return true
  return verbs.test(callee) && responses.test(chain.at(-1)?.callee?.replace(/^new\s/, '') ?? '')
}
