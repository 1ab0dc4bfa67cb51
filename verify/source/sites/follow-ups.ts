import type { CodeTokens, Part } from './code-tokens'
import { type Fact, type Facts, factsAround, statusAt } from './facts'
import type { Folding } from './fold'
import type { Frame } from './frames'
import { linksSetFor } from './links-set-for'
import { type ChainedCall, chainFrom, isJoint, madeProblem } from './made-problem'
import { sendingCall } from './sending-call'
import { statusesSentWith } from './sent-statuses'
import { codeMember, variableUses } from './variable-uses'

/** What a program sets on an error that it has made, or on its response. */
interface FollowUps {
  readonly statuses: readonly Fact<number>[]
  readonly links: readonly Fact<string>[]
}

const statusName = /^(?:http_?)?status(?:_?code)?$/i
const statusSetter = /^(?:with|set)?_?(?:http_?)?status(?:_?code)?$/i
/** The options of the constructor that `faultbook export --types ts` writes; before them are the values of the message. */
const optionsPart = 2
/** What is called to make an error by such a constructor: `problem`, `shopProblem`, `ApiError`; no `mapError` with a function. */
const makesProblem =
  /(?:^|\.)(?:(?:new|make|create|build|raise|throw|fail|abort|reject|error)\w*|\w*[pP]roblem|[A-Z]\w*)$/

/**
 * The status that is set on the error with the code at a token (`p.status = 418`, `.withStatus(418)`, `{ status: 418 }`), and
 * the header fields `Link` that are set for its response. What only the program knows is left out.
 */
function followUps(code: CodeTokens, folding: Folding, index: number): FollowUps {
  const problem = madeProblem(code, index)
  // Behind `.withCode(…)` it is the error of another code.
  if (problem === undefined || problem.chain.some(({ name, frame }) => codeMember.test(name) && !isEmpty(frame)))
    return { statuses: [], links: [] }
  const uses = variableUses(code, problem)
  const parts = [
    ...problem.chain.flatMap((call) => setterPart(code, call)),
    ...(makesProblem.test(problem.made.callee ?? '') ? optionParts(code, code.partsOf(problem.made)[optionsPart]) : []),
    ...uses.flatMap((use) => partsSetOn(code, use)),
  ]
  const sent = uses.flatMap((use) => sentStatuses(code, folding, use))
  const statuses = [...parts.flatMap((part) => setStatus(code, part)), ...sent]
  const links = linksSetFor(code, folding, { index, uses }).map(({ value, at }): Fact<string> => {
    return { value, at, position: 'header', isNamed: true }
  })
  return { statuses, links }
}

/** What is given beside the code at a token, what is set on the error that is made with it, and what is sent with it. `word` is the code where a text has it. */
export function factsOf(code: CodeTokens, folding: Folding, index: number, word?: string): Facts {
  const { messages, statuses, links } = factsAround(code, folding, index)
  const later = followUps(code, folding, index)
  const sent = statusesSentWith(code, folding, { index, word })
  return { messages, statuses: [...statuses, ...later.statuses, ...sent], links: [...links, ...later.links] }
}

/** What a setter of the status is given. */
function setterPart(code: CodeTokens, { name, frame }: ChainedCall): Part[] {
  const [first] = statusSetter.test(name) ? code.partsOf(frame) : []
  return first === undefined ? [] : [first]
}

function isEmpty({ open, close }: Frame): boolean {
  return close === open + 1
}

function optionParts(code: CodeTokens, options: Part | undefined): Part[] {
  const frame = options === undefined ? undefined : objectAt(code, options.from)
  return frame === undefined ? [] : code.partsOf(frame).filter(({ key }) => key !== undefined && statusName.test(key))
}

/** The frame of an object that is a part of a call. */
function objectAt(code: CodeTokens, open: number): Frame | undefined {
  const frame = code.text(open) === '{' ? code.frameOf(open + 1) : undefined
  return frame?.open === open && !frame.isBlock ? frame : undefined
}

/** The status of the response that is sent with a variable: `res.status(418).json(p.body)`, `new Response(p.text(), { status: 418 })`. */
function sentStatuses(code: CodeTokens, folding: Folding, use: number): Fact<number>[] {
  const frame = sendingCall(code, use)
  if (frame === undefined) return []
  const given = factsAround(code, folding, use).statuses.filter(({ position }) => /^(?:chain$|key:)/.test(position))
  const options = code.partsOf(frame).flatMap((part) => optionParts(code, part))
  const inOptions = options.flatMap((part) => setStatus(code, part))
  return [...given.map((fact) => ({ ...fact, position: 'set', isNamed: true })), ...inOptions]
}

function setStatus(code: CodeTokens, part: Part): Fact<number>[] {
  const value = statusAt(code, part)
  return value === undefined ? [] : [{ value, at: part.from, position: 'set', isNamed: true }]
}

/** The status that is set on a variable: `p.status = 418`, `p.withStatus(418)`. */
function partsSetOn(code: CodeTokens, use: number): Part[] {
  const member = use + 2
  if (isJoint(code.text(use + 1)) && statusName.test(code.text(member)) && code.text(member + 1) === '=') {
    const from = member + 2
    const to = code.kind(from) === 'name' ? code.pathEnd(from) : from
    const next = code.tokens[to + 1]
    const isWhole = next === undefined || next.row !== code.tokens[to]?.row || /^[;}]$/.test(next.text)
    return isWhole ? [{ key: undefined, index: 0, from, to }] : []
  }
  return chainFrom(code, use).calls.flatMap((call) => setterPart(code, call))
}
