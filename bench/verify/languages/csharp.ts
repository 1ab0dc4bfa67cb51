import type { Language } from './language'

const indented = (text: string, by = '        ') => text.replace(/^(?=.)/gm, by)
const format = (message: string) => message.replaceAll('{id}', '{0}')
const csName = (name: string) =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

export const csharp: Language = {
  name: 'C#',
  ending: 'cs',
  path: (name) => `src/Shop/${name}.cs`,
  testPath: (name) => `test/Shop.Tests/${name}Tests.cs`,
  file: (name, functions, { top, test }) => `using System;
using Microsoft.AspNetCore.Mvc;
${top}
namespace Acme.Shop
{
    public class ${name} : ControllerBase
    {
${functions.map(([title, body]) => `    public object ${title}(string id, Order order)\n    {\n${indented(body)}\n        return order;\n    }\n`).join('\n')}${test === '' ? '' : `\n    ${test}\n`}    }
}
`,
  constants: (owner, rows) => `namespace Acme.Shop
{
    public static class ${owner}
    {
${rows.map(({ name, code }) => `        public const string ${csName(name)} = "${code}";`).join('\n')}
    }
}
`,
  members: (owner, rows) => `namespace Acme.Shop
{
    public static class ${owner}
    {
${rows.map(({ name, code, status, message }) => `        public static readonly ApiError ${csName(name)} = new ApiError("${code}", ${status}, "${format(message)}");`).join('\n')}
    }
}
`,
  test: (name, body) => `[Fact]\n    public void ${name}()\n    {\n${indented(body)}\n    }`,
  comment: (text) => `// ${text}`,
  documentation: (text) => `/// <summary>${text}</summary>`,
  throwDirect: ({ code, status, message }) =>
    `if (order == null) throw new ApiException("${code}", ${status}, $"${message}");`,
  respond: ({ code, status, message }) =>
    `if (order.Late) return StatusCode(${status}, new { Code = "${code}", Message = $"${message}" });`,
  throwConstant: (owner, name) => `if (order.Odd) throw new ApiException(${owner}.${csName(name)}, order);`,
  throwMember: (owner, name) => `var found = Find(id) ?? throw ${owner}.${csName(name)}.With(id);`,
  throwJoined: (owner, prefix, rest) =>
    `if (order.Old) throw new ApiException(${owner}.${csName(prefix)} + "${rest}", order);`,
  throwInterpolated: (owner, prefix, rest) =>
    `if (order.Old) throw new ApiException($"{${owner}.${csName(prefix)}}${rest}", order);`,
  throwWithin: (code) => `if (id.Length == 0) throw new InvalidOperationException($"${code}: order {id} was refused");`,
  compare: (code) => `if (order.LastError == "${code}") order.Retry();`,
  keep: (text) => `order.Label("${text}");`,
}
