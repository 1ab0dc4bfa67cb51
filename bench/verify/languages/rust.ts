import type { Language } from './language'

const indented = (text: string, by = '    ') => text.replace(/^(?=.)/gm, by)
const format = (message: string) => message.replaceAll('{id}', '{}')
const given = (message: string) => (message.includes('{id}') ? ', id' : '')

export const rust: Language = {
  name: 'Rust',
  ending: 'rs',
  path: (name) => `src/shop/${name.toLowerCase()}.rs`,
  testPath: (name) => `tests/${name.toLowerCase()}.rs`,
  file: (_name, functions, { top, test }) => `use crate::codes;
use crate::errors::ApiError;
${top}
${functions.map(([title, body]) => `pub fn ${title}(id: &'static str, order: Option<Order>) -> Result<Order, ApiError> {\n${indented(body)}\n    Ok(order.unwrap_or_default())\n}\n`).join('\n')}
${test}
`,
  constants: (owner, rows) => `pub mod ${owner.toLowerCase()} {
${rows.map(({ name, code }) => `    pub const ${name}: &str = "${code}";`).join('\n')}
}
`,
  members: (owner, rows) => `pub struct ${owner};

impl ${owner} {
${rows.map(({ name, code, status, message }) => `    pub const ${name}: ErrorDef = ErrorDef { code: "${code}", status: ${status}, message: "${format(message)}" };`).join('\n')}
}
`,
  test: (name, body) =>
    `#[cfg(test)]\nmod ${name}_tests {\n    use super::*;\n\n    #[test]\n    fn ${name}() {\n${indented(body, '        ')}\n    }\n}`,
  comment: (text) => `// ${text}`,
  documentation: (text) => `/// ${text}`,
  throwDirect: ({ code, status, message }) =>
    `if order.is_none() {\n    return Err(ApiError::new("${code}", ${status}, format!("${format(message)}"${given(message)})));\n}`,
  respond: ({ code, status, message }) =>
    `if late(&order) {\n    return Err(respond(StatusCode::from_u16(${status}), json!({ "code": "${code}", "message": format!("${format(message)}"${given(message)}) })));\n}`,
  throwConstant: (owner, name) =>
    `if odd(&order) {\n    return Err(ApiError::of(codes::${owner.toLowerCase()}::${name}, order));\n}`,
  throwMember: (owner, name) => `find(id).ok_or_else(|| ShopError::from(codes::${owner}::${name}, id))?;`,
  throwJoined: (owner, prefix, rest) =>
    `if old(&order) {\n    return Err(ApiError::of(&(codes::${owner.toLowerCase()}::${prefix}.to_owned() + "${rest}"), order));\n}`,
  throwInterpolated: (owner, prefix, rest) =>
    `if old(&order) {\n    return Err(ApiError::of(&format!("{}${rest}", codes::${owner.toLowerCase()}::${prefix}), order));\n}`,
  throwWithin: (code) => `if id.is_empty() {\n    anyhow::bail!("${code}: order {} was refused", id);\n}`,
  compare: (code) => `if order.as_ref().map(|o| o.last_error) == Some("${code}") {\n    retry(&order);\n}`,
  keep: (text) => `label(&order, "${text}");`,
}
