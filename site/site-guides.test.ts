import { expect, test } from 'vitest'
import { guidePath } from '../catalog/address/links'
import { buildCatalogs } from '../catalog/build-catalogs'
import { sourceFolder } from '../catalog/content.fixture'
import { formatProblem } from '../catalog/model/problem'
import { siteAddresses } from './site-addresses'

function build(...bodies: readonly string[]) {
  const guides = bodies.map((body, index) => ({
    path: `content/guides/guide-${index + 1}.mdx`,
    text: `---\ntitle: "Guide"\nsummary: "What it is."\n---\n\n${body}\n`,
  }))
  const { guides: read, problems } = buildCatalogs([sourceFolder()], siteAddresses(), {
    guides,
    snippets: [{ file: 'a.ts', text: '1' }],
  })
  return { guides: read, problems: problems.map((problem) => formatProblem(problem).split('\n')[0]) }
}

test('buildCatalogs() gives the guides of the site, at addresses of their own', () => {
  const { guides, problems } = build('See [two](/guides/guide-2/).\n\n<Snippet file="a.ts" />', 'Text.')
  expect(problems).toEqual([])
  expect(guides.map(guidePath)).toEqual(['/guides/guide-1/', '/guides/guide-2/'])
})

test('buildCatalogs() checks links, MDX and snippets of the guides of the site', () => {
  const { problems } = build('See [two](/guides/guide-9/).', 'A value <10.', '<Snippet file="b.ts" />')
  expect(problems).toEqual([
    'content/guides/guide-1.mdx:6:5 Cannot follow the link "/guides/guide-9/"',
    'content/guides/guide-2.mdx:6:10 Cannot parse this MDX',
    'content/guides/guide-3.mdx:6:1 Cannot follow the link "b.ts"',
  ])
})
