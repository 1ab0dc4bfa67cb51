import type { ContentCase } from '../content-case'
import { entriesText, mdx } from '../files'

/** `.mdx` files whose front matter cannot be parsed, or would be read as something else. */
export const frontMatterCases: readonly ContentCase[] = [
  {
    id: 'SYN-016',
    title: 'a YAML tag !!js/function',
    files: mdx('code: "A-1"\ntitle: !!js/function "function(){process.exit(0)}"'),
    problems: ['ORD-1.mdx:3:8 Cannot parse this front matter'],
  },
  {
    id: 'SYN-017',
    title: 'a YAML alias bomb (9^10 nodes)',
    files: mdx(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij']
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`)
        .join('\n')}`,
    ),
    problems: ['ORD-1.mdx:2:7 Cannot accept this anchor or alias: it is over a limit'],
  },
  {
    id: 'SYN-018',
    title: 'a YAML merge key',
    files: mdx('base: &b { status: 404 }\n<<: *b\ncode: "A-1"'),
    problems: ['ORD-1.mdx:2:10 Cannot accept this anchor or alias: it is over a limit'],
  },
  {
    id: 'SYN-019',
    title: 'a tab as indent in YAML',
    files: mdx('code: "A-1"\nmeta:\n\tx: 1'),
    problems: ['ORD-1.mdx:4:1 Cannot parse this front matter'],
  },
  {
    id: 'SYN-020',
    title: 'front matter in JavaScript',
    files: { 'a.mdx': '---js\nglobalThis.__pwn = 1\n---\n' },
    problems: ['a.mdx:1:1 Cannot parse this file'],
  },
  {
    id: 'SYN-021',
    title: 'front matter without an end',
    files: { 'a.mdx': '---\ncode: "A-1"\n' },
    problems: ['a.mdx:3:1 Cannot parse this file'],
  },
  {
    id: 'SYN-022',
    title: 'front matter after an empty line',
    files: { 'a.mdx': '\n---\ncode: "A-1"\n---\n' },
    problems: ['a.mdx:1:1 Cannot parse this file'],
  },
  {
    id: 'SYN-023',
    title: 'an empty .mdx file',
    files: { 'a.mdx': '' },
    problems: ['a.mdx:1:1 Cannot parse this file'],
  },
  {
    id: 'SYN-024',
    title: 'a second YAML document',
    files: mdx('code: "A-1"\n...\ncode: "A-2"'),
    problems: ['ORD-1.mdx:4:1 Cannot parse this front matter'],
  },
  {
    id: 'SYN-025',
    title: 'a key twice in YAML',
    files: mdx('code: "A-1"\nstatus: 404\ncode: "A-2"'),
    problems: ['ORD-1.mdx:4:1 Cannot take the key "code" twice'],
  },
  {
    id: 'SYN-026',
    title: 'a list as a key in YAML',
    files: mdx('code: "A-1"\n? [a, b]\n: c'),
    problems: ['ORD-1.mdx:3:3 Cannot parse this front matter'],
  },
  {
    id: 'SYN-027',
    title: 'a title with a colon and no quotes',
    files: mdx('code: "A-1"\ntitle: Bad: request'),
    problems: ['ORD-1.mdx:3:8 Cannot parse this front matter'],
  },
  {
    id: 'SYN-028',
    title: 'a YAML directive',
    files: mdx('%YAML 1.1\ncode: "A-1"'),
    problems: ['ORD-1.mdx:3:1 Cannot parse this front matter'],
  },
  {
    id: 'SYN-038',
    title: 'YAML nested 50,000 deep',
    files: mdx(`a: ${'['.repeat(50_000)}`),
    problems: ['ORD-1.mdx:2:67 Cannot accept this nesting: it is over a limit'],
  },
  {
    id: 'SYN-040',
    title: '__proto__ as a key in YAML',
    files: mdx('code: "A-1"\n__proto__:\n  polluted: 1'),
    problems: [
      'ORD-1.mdx:2:1 Cannot do without "status"',
      'ORD-1.mdx:2:1 Cannot do without "family"',
      'ORD-1.mdx:2:1 Cannot do without "title"',
      'ORD-1.mdx:3:1 Cannot use the field "__proto__"',
    ],
  },
  {
    id: 'SYN-042',
    title: 'JSON in a file named .mdx',
    files: { 'a.mdx': entriesText({}) },
    problems: ['a.mdx:1:1 Cannot parse this file'],
  },
]
