/** A source that is generated: its name, and its text for a number of codes. */
export interface GeneratedSource {
  readonly name: string
  /** Codes that a measure takes. */
  readonly codes: number
  text(codes: number): string
}

const texts = ['The order is gone.', 'Nobody may see it.', 'It was sent twice.', 'The limit is reached.'] as const
const statuses = [400, 403, 404, 409, 429, 500, 503] as const

const textOf = (index: number) => `${texts[index % texts.length]} It is number {id} of ${index}.`
const statusOf = (index: number) => statuses[index % statuses.length] ?? 400
const indexes = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The sources that an import is measured with. */
export const generatedSources: readonly GeneratedSource[] = [
  {
    name: 'errors.json',
    codes: 5000,
    text: (codes) =>
      JSON.stringify(
        indexes(codes).map((index) => ({
          code: `ORD-${10_000 + index}`,
          status: statusOf(index),
          message: textOf(index),
          description: `What happened: ${textOf(index)}`,
          solution: 'Read it again, and send it once more.',
        })),
        undefined,
        2,
      ),
  },
  {
    name: 'openapi.yaml',
    codes: 2000,
    text: (codes) => `openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
${indexes(codes)
  .map(
    (index) => `  /orders/${index}:
    get:
      responses:
        '${statusOf(index)}':
          description: It does not work.
          content:
            application/problem+json:
              examples:
                one:
                  summary: Order ${index}
                  value:
                    type: https://errors.example.com/ORD-${10_000 + index}
                    title: Order ${index}
                    status: ${statusOf(index)}
                    detail: ${textOf(index)}
`,
  )
  .join('')}`,
  },
]
