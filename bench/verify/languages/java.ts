import type { Language } from './language'

/** `Order {id} is gone` as `Order %s is gone`. */
const format = (message: string) => message.replaceAll('{id}', '%s')
const indented = (text: string, by = '        ') => text.replace(/^(?=.)/gm, by)

export const java: Language = {
  name: 'Java',
  ending: 'java',
  path: (name) => `src/main/java/com/acme/shop/${name}.java`,
  testPath: (name) => `src/test/java/com/acme/shop/${name}Test.java`,
  file: (name, functions, { top, test }) => `package com.acme.shop;

import java.util.List;
import org.springframework.http.HttpStatus;
${top}
public class ${name} {
${functions.map(([title, body]) => `    public Object ${title}(String id, Order order) {\n${indented(body)}\n        return order;\n    }\n`).join('\n')}${test === '' ? '' : `\n    ${test}\n`}}
`,
  constants: (owner, rows) => `package com.acme.shop;

public final class ${owner} {
    private ${owner}() {}
${rows.map(({ name, code }) => `    public static final String ${name} = "${code}";`).join('\n')}
}
`,
  members: (owner, rows) => `package com.acme.shop;

public enum ${owner} {
${rows.map(({ name, code, status, message }) => `    ${name}("${code}", ${status}, "${format(message)}")`).join(',\n')};

    private final String code;
    private final int status;
    private final String message;

    ${owner}(String code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }
}
`,
  test: (name, body) => `@Test\n    void ${name}() {\n${indented(body)}\n    }`,
  comment: (text) => `// ${text}`,
  documentation: (text) => `/**\n * ${text}\n */`,
  throwDirect: ({ code, status, message }) =>
    `if (order == null) {\n    throw new ApiException("${code}", ${status}, String.format("${format(message)}", id));\n}`,
  respond: ({ code, status, message }) =>
    `if (order.isLate()) return ResponseEntity.status(${status}).body(new ErrorBody("${code}", "${message.replaceAll('{id}', '" + id + "')}"));`,
  throwConstant: (owner, name) => `if (order.isOdd()) throw new ApiException(${owner}.${name}, order);`,
  throwMember: (owner, name) => `order.require(id).orElseThrow(() -> new ShopException(${owner}.${name}, id));`,
  throwJoined: (owner, prefix, rest) =>
    `if (order.isOld()) throw new ApiException(${owner}.${prefix} + "${rest}", order);`,
  throwInterpolated: (owner, prefix, rest) =>
    `if (order.isOld()) throw new ApiException(String.format("%s${rest}", ${owner}.${prefix}), order);`,
  throwWithin: (code) => `if (id.isEmpty()) throw new IllegalStateException("${code}: order " + id + " was refused");`,
  compare: (code) => `if ("${code}".equals(order.lastError())) order.retry();`,
  keep: (text) => `order.label("${text}");`,
}
