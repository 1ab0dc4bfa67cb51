import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../cpu-time.fixture'
import { parseTemplate, templatePlaceholders } from './message-template'
import { placeholderSyntaxes } from './vocabulary'

test('parseTemplate cuts a message into literal text and placeholders', () => {
  expect(parseTemplate('Value {name} must be < 10 and {id} != }')).toEqual([
    { kind: 'text', text: 'Value ' },
    { kind: 'placeholder', text: '{name}' },
    { kind: 'text', text: ' must be < 10 and ' },
    { kind: 'placeholder', text: '{id}' },
    { kind: 'text', text: ' != }' },
  ])
})

test('parseTemplate gives pieces that join to the original message', () => {
  const message = fc.string({ unit: fc.constantFrom(...'%vsd{}$0a. '), maxLength: 20 })
  fc.assert(
    fc.property(message, (text) => {
      const parts = parseTemplate(text)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      expect(parts.every((part) => part.text !== '')).toBe(true)
    }),
  )
})

test.each([
  ['printf verbs, each time', '%v is not %v', ['%v', '%v']],
  ['numbered printf verbs, once', '%2$s before %1$s, not %2$s', ['%2$s', '%1$s']],
  ['widths and precision', 'took %.2f of %5d ms', ['%.2f', '%5d']],
  ['braces, once', '{field} needs {max}, and {field} again', ['{field}', '{max}']],
  ['numbers in braces', '{0} of {1}', ['{0}', '{1}']],
  ['double braces and dollars', '{{name}} or ${name}', ['{{name}}', '${name}']],
  ['percent names', '%user% of %group%', ['%user%', '%group%']],
  ['percent names of one letter', 'at places %a% and %b%, %s%', ['%a%', '%b%', '%s%']],
  ['verbs that follow each other', '%s%d and %d%% and %b%s', ['%s', '%d', '%d', '%b', '%s']],
  ['none in a literal percent sign', '100%% of 5%', []],
  ['none in a percentage before a word', '50%off, 100% sure', []],
  ['none in braces that hold no name', '{} { } {"a": 1} {a b}', []],
])('templatePlaceholders finds %s', (_name, message, placeholders) => {
  expect(templatePlaceholders(message)).toEqual(placeholders)
})

test.each([
  [['percent-verb'], ['%v', '%2$s', '%b']],
  [['percent-named'], ['%(name)s', '%(id)05d']],
  [['percent'], ['%key%', '%b%']],
  [['brace'], ['{item}', '{0}']],
  [['double-brace'], ['{{item}}']],
  [['dollar-brace'], ['${item}']],
  [['angle'], ['<name>']],
  [['colon'], [':count']],
  [
    ['percent', 'angle'],
    ['%key%', '%b%', '<name>'],
  ],
  [[], []],
] as const)('templatePlaceholders takes only the syntaxes %j that are chosen', (chosen, placeholders) => {
  const message =
    '%v %2$s %(name)s %(id)05d %key% %b% {item} {0} {{item}} ${item} <name> :count 100%% 10:30 https://a.example'
  expect(templatePlaceholders(message, chosen)).toEqual(placeholders)
})

test('parseTemplate is linear: 65,536 characters of opening marks take no time', () => {
  const marks = ['{', '%', '%1', '{ ', '%a', '${', '<a', ':', '%(a', '{{ ']
  const work = () => {
    for (const mark of marks) {
      parseTemplate(mark.repeat(65_536 / mark.length))
      parseTemplate(mark.repeat(65_536 / mark.length), placeholderSyntaxes)
    }
  }
  expect(cpuTime(work)).toBeLessThan(2_000)
})
