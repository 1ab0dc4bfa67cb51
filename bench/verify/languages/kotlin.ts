import type { Language } from './language'

const filled = (message: string) => message.replaceAll('{id}', '$id')
const format = (message: string) => message.replaceAll('{id}', '%s')
const indented = (text: string, by = '        ') => text.replace(/^(?=.)/gm, by)

export const kotlin: Language = {
  name: 'Kotlin',
  ending: 'kt',
  path: (name) => `src/main/kotlin/com/acme/shop/${name}.kt`,
  testPath: (name) => `src/test/kotlin/com/acme/shop/${name}Test.kt`,
  file: (name, functions, { top, test }) => `package com.acme.shop

import org.springframework.http.HttpStatus
${top}
class ${name}(private val orders: Orders) {
${functions.map(([title, body]) => `    fun ${title}(id: String, order: Order?): Any? {\n${indented(body)}\n        return order\n    }\n`).join('\n')}${test === '' ? '' : `\n    ${test}\n`}}
`,
  constants: (owner, rows) => `package com.acme.shop

object ${owner} {
${rows.map(({ name, code }) => `    const val ${name} = "${code}"`).join('\n')}
}
`,
  members: (owner, rows) => `package com.acme.shop

enum class ${owner}(val code: String, val status: Int, val message: String) {
${rows.map(({ name, code, status, message }) => `    ${name}("${code}", ${status}, "${format(message)}")`).join(',\n')};
}
`,
  test: (name, body) => `@Test\n    fun ${name}() {\n${indented(body)}\n    }`,
  comment: (text) => `// ${text}`,
  documentation: (text) => `/**\n * ${text}\n */`,
  throwDirect: ({ code, status, message }) =>
    `if (order == null) throw ApiException("${code}", HttpStatus.valueOf(${status}), "${filled(message)}")`,
  respond: ({ code, status, message }) =>
    `if (order!!.late) return ResponseEntity.status(${status}).body(ErrorBody(code = "${code}", message = "${filled(message)}"))`,
  throwConstant: (owner, name) => `if (order?.odd == true) throw ApiException(${owner}.${name}, order)`,
  throwMember: (owner, name) => `val found = orders.find(id) ?: throw ShopException(${owner}.${name}, id)`,
  throwJoined: (owner, prefix, rest) =>
    `if (order?.old == true) throw ApiException(${owner}.${prefix} + "${rest}", order)`,
  throwInterpolated: (owner, prefix, rest) =>
    `if (order?.old == true) throw ApiException("\${${owner}.${prefix}}${rest}", order)`,
  throwWithin: (code) => `check(id.isNotEmpty()) { "${code}: order $id was refused" }`,
  compare: (code) => `if (order?.lastError == "${code}") order.retry()`,
  keep: (text) => `order?.label("${text}")`,
}
