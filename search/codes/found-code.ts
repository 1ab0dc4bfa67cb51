/** How a text names a code, the closest first. */
export const likenesses = ['literal', 'case', 'canonical', 'affix', 'lookalike'] as const
export type Likeness = (typeof likenesses)[number]

export interface FoundCode {
  readonly entry: number
  readonly likeness: Likeness
  /** The alias that was named, where it was not the code itself. */
  readonly alias?: string
  /** The value of the argument that the code carries, by its name. */
  readonly args?: readonly (readonly [name: string, value: string])[]
}
