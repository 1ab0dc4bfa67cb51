import type { Language } from './language'

const indented = (text: string, by = '    ') => text.replace(/^(?=.)/gm, by)
const format = (message: string) => message.replaceAll('{id}', '%s')

export const python: Language = {
  name: 'Python',
  ending: 'py',
  path: (name) => `shop/${name.toLowerCase()}.py`,
  testPath: (name) => `tests/test_${name.toLowerCase()}.py`,
  file: (name, functions, { top, test }) => `"""${name} of the shop."""
from shop import codes
from shop.errors import ApiError
${top}

${functions.map(([title, body]) => `def ${title}(id, order):\n${indented(body)}\n    return order\n`).join('\n\n')}

${test}
`,
  constants: (owner, rows) => `class ${owner}:
${rows.map(({ name, code }) => `    ${name} = "${code}"`).join('\n')}
`,
  members: (owner, rows) => `import enum


class ${owner}(enum.Enum):
${rows.map(({ name, code, status, message }) => `    ${name} = ("${code}", ${status}, "${format(message)}")`).join('\n')}
`,
  test: (name, body) => `def test_${name}():\n${indented(body)}`,
  comment: (text) => `# ${text}`,
  documentation: (text) => `"""${text}"""`,
  throwDirect: ({ code, status, message }) =>
    `if order is None:\n    raise ApiError("${code}", status=${status}, message=f"${message}")`,
  respond: ({ code, status, message }) =>
    `if order.late:\n    return JSONResponse(status_code=${status}, content={"code": "${code}", "message": f"${message}"})`,
  throwConstant: (owner, name) => `if order.odd:\n    raise ApiError(codes.${owner}.${name}, order)`,
  throwMember: (owner, name) => `if order.id != id:\n    raise ShopError(codes.${owner}.${name}, id)`,
  throwJoined: (owner, prefix, rest) =>
    `if order.old:\n    raise ApiError(codes.${owner}.${prefix} + "${rest}", order)`,
  throwInterpolated: (owner, prefix, rest) =>
    `if order.old:\n    raise ApiError(f"{codes.${owner}.${prefix}}${rest}", order)`,
  throwWithin: (code) => `if not id:\n    raise ValueError(f"${code}: order {id} was refused")`,
  compare: (code) => `if order.last_error == "${code}":\n    order.retry()`,
  keep: (text) => `order.label("${text}")`,
}
