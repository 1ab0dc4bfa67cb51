/** What a step of the gate found. A test suite reports its tests, any other step counts as one. */
export interface StepResult {
  readonly passed: number
  readonly failed: number
  /** How many things it looked at. A step that looked at none has failed. */
  readonly count: number
  /** What they were, for its line: `97 entries`. */
  readonly counted: string
}

/** One thing that the gate does. */
export interface Step {
  readonly name: string
  /** Names of steps without which this one says nothing; where one of them failed it does not run. */
  readonly needs?: readonly string[]
  run(): Promise<StepResult>
}
