import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A file that is to be new or different. */
export interface FileChange {
  /** Absolute. */
  readonly path: string
  /** What is in it; undefined where there is no such file yet. */
  readonly before: string | undefined
  readonly text: string
}

/** A file has changed since it was read, so that nothing was written. */
export class ChangedMeanwhile extends Error {}

/**
 * Writes all files or none. Each is written beside its place first; where one cannot be put into its place, those
 * before it are put back. A process that is killed leaves drafts and old files whose names begin with a dot.
 *
 * @throws ChangedMeanwhile, or what the system says; the files are then as they were
 */
export function writeAll(changes: readonly FileChange[]): void {
  const steps = changes.map(stepOf)
  const made: { top: string; folder: string }[] = []
  const done: Step[] = []
  try {
    for (const step of steps) {
      const top = mkdirSync(dirname(step.target), { recursive: true })
      if (top !== undefined) made.push({ top, folder: dirname(step.target) })
      writeFileSync(step.draft, step.text)
    }
    for (const step of steps) {
      if (textOf(step.target) !== step.before) throw new ChangedMeanwhile(`${step.target} has changed meanwhile`)
      if (step.before !== undefined) copyFileSync(step.target, step.old)
    }
    for (const step of steps) {
      renameSync(step.draft, step.target)
      done.push(step)
    }
  } catch (error) {
    for (const { target, old, before } of done) {
      if (before === undefined) rmSync(target, { force: true })
      else renameSync(old, target)
    }
    for (const { draft, old } of steps) for (const path of [draft, old]) rmSync(path, { force: true })
    for (const { top, folder } of made) removeEmpty(folder, top)
    throw error
  }
  for (const { old } of steps) rmSync(old, { force: true })
}

interface Step {
  readonly target: string
  readonly draft: string
  readonly old: string
  readonly before: string | undefined
  readonly text: string
}

function stepOf({ path, before, text }: FileChange): Step {
  // A link is written through: what it leads to changes.
  const target = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path
  const beside = (end: string) => join(dirname(target), `.${basename(target)}.${process.pid}.${end}`)
  return { target, draft: beside('new'), old: beside('old'), before, text }
}

/** Removes folders that were made, from within, as far as nobody else has put something into them. */
function removeEmpty(folder: string, top: string) {
  try {
    for (let at = folder; at.length >= top.length; at = dirname(at)) rmdirSync(at)
  } catch {
    // It is in use.
  }
}

function textOf(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined
  const text = readFileSync(path, 'utf8')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
