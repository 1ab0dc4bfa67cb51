import type { Language } from './language'

const filled = (message: string) => message.replaceAll('{id}', '${id}')
const indented = (text: string, by = '  ') => text.replace(/^(?=.)/gm, by)

export const typescript: Language = {
  name: 'TypeScript',
  ending: 'ts',
  path: (name) => `src/shop/${name}.ts`,
  testPath: (name) => `src/shop/${name}.test.ts`,
  file: (_name, functions, { top, test }) => `import { ApiError, type Order } from './errors'
import * as all from './codes'
${top}
${functions.map(([title, body]) => `export async function ${title}(id: string, order: Order | undefined, res: Response) {\n${indented(body)}\n  return order\n}\n`).join('\n')}
${test}
`,
  constants: (owner, rows) => `export const ${owner} = {
${rows.map(({ name, code }) => `  ${name}: '${code}',`).join('\n')}
} as const
`,
  members: (owner, rows) => `export const ${owner} = {
${rows.map(({ name, code, status, message }) => `  ${name}: { code: '${code}', status: ${status}, message: '${message}' },`).join('\n')}
} satisfies Record<string, ErrorShape>
`,
  test: (name, body) =>
    `if (import.meta.vitest) {\n  const { it } = import.meta.vitest\n  it('${name}', () => {\n${indented(body, '    ')}\n  })\n}`,
  comment: (text) => `// ${text}`,
  documentation: (text) => `/**\n * ${text}\n */`,
  throwDirect: ({ code, status, message }) =>
    `if (order === undefined) throw new ApiError('${code}', ${status}, \`${filled(message)}\`)`,
  respond: ({ code, status, message }) =>
    `if (order?.late) {\n  return res.status(${status}).json({ code: '${code}', message: \`${filled(message)}\` })\n}`,
  throwConstant: (owner, name) => `if (order?.odd) throw new ApiError(all.${owner}.${name}, order)`,
  throwMember: (owner, name) => `if (order?.id !== id) throw fail(all.${owner}.${name}, id)`,
  throwJoined: (owner, prefix, rest) => `if (order?.old) throw new ApiError(all.${owner}.${prefix} + '${rest}', order)`,
  throwInterpolated: (owner, prefix, rest) =>
    `if (order?.old) throw new ApiError(\`\${all.${owner}.${prefix}}${rest}\`, order)`,
  throwWithin: (code) => `if (id === '') throw new Error(\`${code}: order \${id} was refused\`)`,
  compare: (code) => `if (order?.lastError === '${code}') order.retry()`,
  keep: (text) => `order?.label('${text}')`,
}
