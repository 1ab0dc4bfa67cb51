import type { SyntaxNode } from '../../../importers/readers/code/syntax/syntax-node'

const annotated =
  /@(?:\w+\.)*(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|BeforeEach|AfterEach|BeforeAll|AfterAll|Before|After|SpringBootTest|WebMvcTest|QuarkusTest)\b/
const attributed =
  /\[\s*(?:\w+\.)*(?:Fact|Theory|Test|TestCase|TestCaseSource|TestMethod|TestClass|TestFixture|SetUp|TearDown|DataTestMethod)\b/
const declared = /^(?:method_declaration|function_declaration|class_declaration|local_function_statement)$/
const frameworks = /^(?:describe|it|test|suite|context|beforeEach|afterEach|beforeAll|afterAll)(?:\.\w+)*$/

/** Whether a node is a test of its language, though its file is none: a method with `@Test`, `describe(…)`, `mod tests`. */
export function isTestNode(node: SyntaxNode, language: string): boolean {
  switch (language) {
    case 'java':
    case 'kotlin':
      return declared.test(node.type) && annotated.test(modifiersOf(node))
    case 'csharp':
      return declared.test(node.type) && attributed.test(modifiersOf(node))
    case 'rust':
      return /^(?:mod_item|function_item|impl_item|use_declaration)$/.test(node.type) && isRustTest(node)
    case 'python':
      return isPythonTest(node)
    case 'php':
      return node.type === 'class_declaration' && /^[^{]*\bextends\s+\\?(?:\w+\\)*\w*TestCase\b/.test(headOf(node))
    case 'typescript':
    case 'tsx':
    case 'javascript':
      return isScriptTest(node)
    default:
      return false
  }
}

function headOf(node: SyntaxNode): string {
  return node.text.slice(0, 400)
}

function modifiersOf(node: SyntaxNode): string {
  return node.children
    .filter((child) => child !== null && /modifiers|attribute_list|annotation/.test(child.type))
    .map((child) => child?.text ?? '')
    .join(' ')
}

function isRustTest(node: SyntaxNode): boolean {
  for (let at = node.previousSibling; at !== null && /attribute_item|comment/.test(at.type); at = at.previousSibling) {
    if (at.type !== 'attribute_item') continue
    if (/cfg\s*\(\s*not/.test(at.text)) continue
    if (/^#\s*\[\s*(?:\w+::)*(?:test|rstest|quickcheck|test_case)\b/.test(at.text)) return true
    if (/cfg\s*\([^\]]*\btest\b/.test(at.text)) return true
  }
  return false
}

function isPythonTest(node: SyntaxNode): boolean {
  if (node.type === 'function_definition') return /^(?:async\s+)?def\s+test_/.test(headOf(node))
  if (node.type !== 'class_definition') return false
  return /^class\s+(?:Test[A-Z_]\w*\s*[:(]|\w+\s*\([^)]*TestCase\b)/.test(headOf(node))
}

function isScriptTest(node: SyntaxNode): boolean {
  if (node.type === 'if_statement') return /^if\s*\(\s*import\.meta\.vitest\b/.test(headOf(node))
  if (node.type !== 'call_expression') return false
  const [callee, given] = node.namedChildren
  if (!frameworks.test(callee?.text.slice(0, 60) ?? '')) return false
  const [first, second] = given?.namedChildren ?? []
  const isFunction = (item: SyntaxNode | null | undefined) => /function|arrow/.test(item?.type ?? '')
  return (
    isFunction(first) ||
    (/string/.test(first?.type ?? '') && given?.namedChildren.some(isFunction) === true) ||
    isFunction(second)
  )
}
