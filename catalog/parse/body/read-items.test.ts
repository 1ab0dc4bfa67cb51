import { expect, test } from 'vitest'
import { mdxText } from '../../content.fixture'
import { bodyProblems, changedBody, parseBody } from './parse-body.fixture'

test('readItems reads causes with check and fix, and solutions with who can do them', () => {
  const text = changedBody(
    mdxText.slice(0, mdxText.indexOf('## Examples')),
    `## Causes

- The ID is wrong,
  or of *another* shop.
  - Check: Compare it with \`id\`
    of the list.
  - Fix: Send the right one.
  - Tell the user: Choose the order from the list.
- The order was removed:

  - by its buyer
  - by the shop

## Solutions

1. Check the ID.
2. Ask for it.
   - For: administrator

`,
  )
  expect(parseBody(text)).toMatchObject({
    problems: [],
    value: {
      causes: [
        {
          text: 'The ID is wrong, or of *another* shop.',
          check: 'Compare it with `id` of the list.',
          fix: 'Send the right one.',
          userText: 'Choose the order from the list.',
        },
        { text: 'The order was removed:\n\n- by its buyer\n- by the shop' },
      ],
      solutions: [{ text: 'Check the ID.' }, { text: 'Ask for it.', for: 'administrator' }],
    },
  })
})

test('readItems refuses anything but one list of causes', () => {
  expect(bodyProblems(changedBody('- The ID is wrong.', 'First:\n\n- The ID is wrong.'))).toMatchInlineSnapshot(`
    "a.mdx:12:1 Cannot read the section "Causes"
        expected: one list, and nothing else
        received: \`First:\`
        write:    - Why this code appears.
                    - Check: How to find out.
                    - Fix: What removes it."
  `)
  expect(bodyProblems(changedBody('## Solutions', 'And more.\n\n## Solutions'))).toMatchInlineSnapshot(`
    "a.mdx:15:1 Cannot read the section "Causes"
        expected: one list, and nothing else
        received: \`And more.\`
        write:    - Why this code appears.
                    - Check: How to find out.
                    - Fix: What removes it."
  `)
  expect(bodyProblems(changedBody('1. Check the ID.\n2. Ask for the order.\n', ''))).toMatchInlineSnapshot(`
    "a.mdx:15:1 Cannot read the section "Solutions"
        expected: one list, and nothing else
        received: nothing
        write:    1. What to do.
                     - For: administrator"
  `)
})

test('readItems refuses a label that it does not know beside one that it knows, and one that is misspelt', () => {
  const labels = '- The ID is wrong.\n  - Check: Look.\n  - Then: Change it.'
  expect(bodyProblems(changedBody('- The ID is wrong.', labels))).toMatchInlineSnapshot(`
    "a.mdx:14:3 Cannot read the section "Causes"
        expected: an item that begins with \`Check:\` or \`Fix:\` or \`Tell the user:\` or \`Source:\`
        received: \`- Then: Change it.\`
        write:    - Why this code appears.
                    - Check: How to find out.
                    - Fix: What removes it."
  `)
  expect(bodyProblems(changedBody('- The ID is wrong.', '- The ID is wrong.\n  - Chek: Look.'))).toMatchInlineSnapshot(`
    "a.mdx:13:3 Cannot read the section "Causes"
        expected: an item that begins with \`Check:\` or \`Fix:\` or \`Tell the user:\` or \`Source:\`
        received: \`- Chek: Look.\`
        write:    - Why this code appears.
                    - Check: How to find out.
                    - Fix: What removes it."
  `)
})

test('readItems refuses a label twice', () => {
  const labels = '- The ID is wrong.\n  - Fix: One.\n  - Fix: Two.'
  expect(bodyProblems(changedBody('- The ID is wrong.', labels))).toMatchInlineSnapshot(`
    "a.mdx:14:3 Cannot read the section "Causes"
        expected: each label once in an item
        received: \`- Fix: Two.\`
        write:    one of the two"
  `)
})
