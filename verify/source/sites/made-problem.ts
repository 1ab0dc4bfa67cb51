import type { CodeTokens } from './code-tokens'
import type { Frame } from './frames'
import { onlyTells } from './only-tells'

/** What is called to make an error. */
export const errorish = /err|exception|fault|problem|fail|throw|raise|abort|reject|bail|panic/i

/** A call of a chain: `withStatus(418)`. */
export interface ChainedCall {
  readonly name: string
  readonly frame: Frame
}

/** The expression that makes an error with a code, and what is called on the error in it. */
export interface MadeProblem {
  /** Indexes of its first and of its last token. */
  readonly from: number
  readonly to: number
  /** The call that makes it. */
  readonly made: Frame
  /** The calls behind it. */
  readonly chain: readonly ChainedCall[]
}

/** Most brackets between a code and the call that it is given to: `problem(errors['X'])`, `new ApiError({ code: 'X' })`. */
const mostLevels = 3
/** Most steps along a chain. */
const longestChain = 20
const makers = /^(?:of|new|create|make|build)$/i

/**
 * The error that is made with the code at a token: by what the name there calls (`Shop.OrderGone.of(7)`, `NewShopOrderGone()`),
 * or by the call of an error around it; undefined where neither is sure.
 */
export function madeProblem(code: CodeTokens, index: number): MadeProblem | undefined {
  const called = code.kind(index) === 'name' ? chainFrom(code, index) : undefined
  const [own, ...chain] = called?.calls ?? []
  if (called !== undefined && own !== undefined && (own.name === code.text(index) || makers.test(own.name)))
    return { from: beginning(code, code.pathStart(index)), to: called.to, made: own.frame, chain }
  let frame = code.frameOf(index)
  for (let level = 0; level < mostLevels && frame !== undefined && !frame.isBlock; level++) {
    if (frame.bracket === '(' && frame.callee !== undefined) {
      if (!errorish.test(frame.callee) || onlyTells(code, frame)) return undefined
      const { calls, to } = chainFrom(code, frame.close)
      return { from: beginning(code, frame.start), to, made: frame, chain: calls }
    }
    frame = frame.parent
  }
  return undefined
}

/** The calls that follow a token, and where they end: `.withDetail("…").withStatus(418)`. */
export function chainFrom(code: CodeTokens, index: number): { readonly calls: readonly ChainedCall[]; to: number } {
  const calls: ChainedCall[] = []
  let to = index
  for (let steps = 0; steps < longestChain; steps++) {
    if (isJoint(code.text(to + 1)) && code.kind(to + 2) === 'name') to += 2
    else if (code.text(to + 1) === '(' && code.kind(to) === 'name') {
      // The frame of a bracket is that of what is behind it.
      const inner = code.frameOf(to + 2)
      const frame = inner?.open === to + 1 ? inner : emptyCall(to + 1, inner)
      calls.push({ name: code.text(to), frame })
      to = frame.close
    } else break
  }
  return { calls, to }
}

/** `of()`: its brackets have no token between them that would know them. */
function emptyCall(open: number, parent: Frame | undefined): Frame {
  const common = { open, close: open + 1, parent, parts: [open + 1], callee: undefined, start: open }
  return { ...common, bracket: '(', isBlock: false, head: undefined }
}

/** Whether a mark joins a member to what it belongs to. */
export function isJoint(text: string): boolean {
  return /^(?:\.|->|\?\.|\?->|::|!!\.)$/.test(text)
}

function beginning(code: CodeTokens, start: number): number {
  let from = start
  while (/^(?:new|&|\*|await)$/.test(code.text(from - 1))) from--
  return from
}
