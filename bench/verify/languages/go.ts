import type { Language } from './language'

const format = (message: string) => message.replaceAll('{id}', '%s')
const indented = (text: string, by = '\t') => text.replace(/^(?=.)/gm, by)
const arguments_ = (message: string) => (message.includes('{id}') ? ', id' : '')
const goName = (name: string) =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

export const go: Language = {
  name: 'Go',
  ending: 'go',
  path: (name) => `internal/shop/${name.toLowerCase()}.go`,
  testPath: (name) => `internal/shop/${name.toLowerCase()}_test.go`,
  file: (_name, functions, { top }) => `package shop

import (
	"fmt"
	"net/http"
)
${top}
${functions.map(([title, body]) => `func ${title}(w http.ResponseWriter, id string, order *Order) error {\n${indented(body)}\n\treturn nil\n}\n`).join('\n')}`,
  constants: (owner, rows) => `package shop

// Codes of ${owner}.
const (
${rows.map(({ name, code }) => `\t${goName(name)} Code = "${code}"`).join('\n')}
)
`,
  members: (owner, rows) => `package shop

var (
${rows.map(({ name, code, status, message }) => `\t${owner}${goName(name)} = &APIError{Code: "${code}", Status: ${status}, Message: "${format(message)}"}`).join('\n')}
)
`,
  test: undefined,
  comment: (text) => `// ${text}`,
  documentation: (text) => `/*\n${text}\n*/`,
  throwDirect: ({ code, status, message }) =>
    `if order == nil {\n\treturn NewAPIError("${code}", ${status}, fmt.Sprintf("${format(message)}"${arguments_(message)}))\n}`,
  respond: ({ code, status, message }) =>
    `if order.Late {\n\twriteJSON(w, ${status}, map[string]any{"code": "${code}", "message": fmt.Sprintf("${format(message)}"${arguments_(message)})})\n}`,
  throwConstant: (_owner, name) => `if order.Odd {\n\treturn Fail(${goName(name)}, order)\n}`,
  throwMember: (owner, name) => `if order.ID != id {\n\treturn ${owner}${goName(name)}.With(id)\n}`,
  throwJoined: (_owner, prefix, rest) => `if order.Old {\n\treturn Fail(${goName(prefix)}+"${rest}", order)\n}`,
  throwInterpolated: (_owner, prefix, rest) =>
    `if order.Old {\n\treturn Fail(Code(fmt.Sprintf("%s${rest}", ${goName(prefix)})), order)\n}`,
  throwWithin: (code) => `if id == "" {\n\treturn fmt.Errorf("${code}: order %q was refused", id)\n}`,
  compare: (code) => `if order.LastError == "${code}" {\n\torder.Retry()\n}`,
  keep: (text) => `order.Label("${text}")`,
}
