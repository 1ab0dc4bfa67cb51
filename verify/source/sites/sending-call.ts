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
  /^(?:res|resp|rsp|response|reply|ctx|context|c|w|r|rw|h|\w*Response(?:Entity|Writer|Builder)?|Results|TypedResults)\b/i
/** What turns the body of an error into a text. */
export const serializers =
  /(?:^|\.)(?:stringify|dumps|jsonify|serialize|to_json|toJson|encode|json_encode|byte|Buffer\.from)$/
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
export function isResponse(code: CodeTokens, frame: Frame): boolean {
  const { calls, root } = chainBefore(code, frame)
  if (calls.some((call) => onlyTells(code, call))) return false
  const callee = frame.callee ?? ''
  return sends.test(callee) || (verbs.test(callee) && responses.test(root))
}

/** The calls of a chain up to one, the last one first, and the name that the chain begins with. */
export function chainBefore(
  code: CodeTokens,
  frame: Frame,
): { readonly calls: readonly Frame[]; readonly root: string } {
  const calls = [frame]
  let start = frame.start
  for (let steps = 0; steps < longest && isJoint(code.text(start - 1)) && code.text(start - 2) === ')'; steps++) {
    // Brackets that are empty are around no token that would know them.
    if (code.text(start - 3) === '(') start = code.pathStart(start - 4)
    else {
      const call = code.frameOf(start - 3)
      if (call === undefined || call.close !== start - 2) break
      calls.push(call)
      start = call.start
    }
  }
  return { calls, root: code.text(/^(?:new|await)$/.test(code.text(start)) ? start + 1 : start) }
}
