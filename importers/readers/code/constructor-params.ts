import { childOfType, childrenOf, type SyntaxNode } from './syntax-node'

/** The names of the parameters of the constructor of an enum. */
export function constructorParams(node: SyntaxNode): string[] {
  const primary = childOfType(node, 'primary_constructor')
  if (primary !== undefined) return paramNames(primary)
  const body = node.childForFieldName('body')
  const made =
    body === null
      ? []
      : [...childrenOf(body), ...childrenOf(body).flatMap(childrenOf)].filter(
          ({ type }) => type === 'constructor_declaration',
        )
  const [longest] = made
    .map((item) => paramNames(item.childForFieldName('parameters') ?? item))
    .sort((a, b) => b.length - a.length)
  return longest ?? lombokFields(node, body)
}

function paramNames(node: SyntaxNode): string[] {
  return childrenOf(node).flatMap((child): string[] => {
    if (child.type === 'class_parameters') return paramNames(child)
    if (!/^(?:formal_parameter|class_parameter|parameter)$/.test(child.type)) return []
    const name =
      child.childForFieldName('name') ??
      childrenOf(child).findLast(({ type }) => /identifier$/.test(type) && type !== 'type_identifier')
    return name == null ? [] : [name.text]
  })
}

/** With Lombok the fields of an enum are, in their order, the parameters of its constructor. */
function lombokFields(node: SyntaxNode, body: SyntaxNode | null): string[] {
  if (
    body === null ||
    !/@(?:AllArgsConstructor|RequiredArgsConstructor)\b/.test(
      node.text.slice(0, Math.max(0, body.startIndex - node.startIndex)),
    )
  )
    return []
  return childrenOf(body)
    .flatMap((child) => [child, ...childrenOf(child)])
    .filter(({ type, text }) => type === 'field_declaration' && /\bfinal\b/.test(text) && !/\bstatic\b/.test(text))
    .flatMap((field) => childOfType(field, 'variable_declarator')?.childForFieldName('name')?.text ?? [])
}
