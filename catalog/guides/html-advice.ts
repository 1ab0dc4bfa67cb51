const markdownForms: ReadonlyMap<string, string> = new Map([
  ['a', '[text](https://example.com/)'],
  ['b', '**text**'],
  ['strong', '**text**'],
  ['i', '*text*'],
  ['em', '*text*'],
  ['del', '~~text~~'],
  ['s', '~~text~~'],
  ['code', '`text`'],
  ['pre', '```\ntext\n```'],
  ['br', 'an empty line, or two spaces at the end of the line'],
  ['hr', '---'],
  ['p', 'an empty line between the paragraphs'],
  ['blockquote', '> text'],
  ['ul', '- text'],
  ['ol', '1. text'],
  ['li', '- text'],
  ['img', '![what it shows](/picture.png)'],
  ['h1', '## Heading'],
  ['h2', '## Heading'],
  ['h3', '### Heading'],
  ['h4', '#### Heading'],
  ['h5', '##### Heading'],
  ['h6', '###### Heading'],
  ['table', '| head |\n| --- |\n| cell |'],
])

/** How Markdown says what an HTML element says; undefined where it has no form for it. */
export function markdownForm(element: string): string | undefined {
  return markdownForms.get(element.toLowerCase())
}
