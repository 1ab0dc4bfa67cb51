import type { Language } from './language'

const indented = (text: string, by = '        ') => text.replace(/^(?=.)/gm, by)
const filled = (message: string) => message.replaceAll('{id}', '{$id}')
const format = (message: string) => message.replaceAll('{id}', '%s')

export const php: Language = {
  name: 'PHP',
  ending: 'php',
  path: (name) => `src/${name}.php`,
  testPath: (name) => `tests/${name}Test.php`,
  file: (name, functions, { top }) => `<?php

namespace Acme\\Shop;

use Acme\\Shop\\Errors\\ApiException;
${top}
class ${name}
{
${functions.map(([title, body]) => `    public function ${title}(string $id, ?Order $order)\n    {\n${indented(body)}\n        return $order;\n    }\n`).join('\n')}}
`,
  constants: (owner, rows) => `<?php

namespace Acme\\Shop;

final class ${owner}
{
${rows.map(({ name, code }) => `    public const ${name} = '${code}';`).join('\n')}
}
`,
  members: (owner, rows) => `<?php

namespace Acme\\Shop;

final class ${owner}
{
${rows.map(({ name, code, status, message }) => `    public const ${name} = ['code' => '${code}', 'status' => ${status}, 'message' => '${format(message)}'];`).join('\n')}
}
`,
  test: undefined,
  comment: (text) => `// ${text}`,
  documentation: (text) => `/**\n * ${text}\n */`,
  throwDirect: ({ code, status, message }) =>
    `if ($order === null) {\n    throw new ApiException('${code}', ${status}, "${filled(message)}");\n}`,
  respond: ({ code, status, message }) =>
    `if ($order->late) {\n    return response()->json(['code' => '${code}', 'message' => sprintf('${format(message)}', $id)], ${status});\n}`,
  throwConstant: (owner, name) => `if ($order->odd) throw new ApiException(${owner}::${name}, $order);`,
  throwMember: (owner, name) => `$found = $this->find($id) ?? throw new ShopException(${owner}::${name}, $id);`,
  throwJoined: (owner, prefix, rest) =>
    `if ($order->old) throw new ApiException(${owner}::${prefix} . '${rest}', $order);`,
  throwInterpolated: (owner, prefix, rest) =>
    `if ($order->old) throw new ApiException(sprintf('%s${rest}', ${owner}::${prefix}), $order);`,
  throwWithin: (code) => `if ($id === '') throw new \\RuntimeException("${code}: order $id was refused");`,
  compare: (code) => `if ($order->lastError === '${code}') $order->retry();`,
  keep: (text) => `$order->label('${text}');`,
}
