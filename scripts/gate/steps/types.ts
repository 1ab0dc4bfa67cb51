import { sep } from 'node:path'
import { runTool } from '../run-tool'
import type { Step, StepResult } from '../step'
import { tools } from '../tools'

/** The types of the whole project. Next writes those of its routes first. */
export const typesStep: Step = {
  name: 'types',
  async run() {
    return checkTypes('tsconfig.json')
  },
}

/** The pure folders once more, without Node's and the browser's types. */
export const pureTypesStep: Step = {
  name: 'pure types',
  async run() {
    return checkTypes('tsconfig.pure.json')
  },
}

async function checkTypes(project: string): Promise<StepResult> {
  const { code, output } = await runTool(tools.tsc, [
    '--project',
    project,
    '--noEmit',
    '--listFiles',
    '--pretty',
    'false',
  ])
  const root = process.cwd().split(sep).join('/')
  const isListed = (line: string) => /^(?:\/|[A-Za-z]:\/).*\.[cm]?[jt]sx?$/.test(line)
  const lines = output.split(/\r?\n/)
  const own = lines.filter((line) => isListed(line) && line.startsWith(root) && !line.includes('/node_modules/'))
  if (code !== 0)
    console.error(
      lines
        .filter((line) => !isListed(line))
        .join('\n')
        .trim(),
    )
  const isGood = code === 0
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, count: own.length, counted: `${own.length} files` }
}
