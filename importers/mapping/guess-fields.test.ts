import { expect, test } from 'vitest'
import { importText } from '../rows/source.fixture'

const row = 'GEN-001,500,Unexpected error,Something broke on our side.'

test('beside a message what an error means is its summary, and no title is made of it', () => {
  for (const heading of ['Meaning', 'Description', 'Explanation']) {
    const { entries } = importText('errors.csv', `Code,HTTP,Message,${heading}\n${row}\n`)
    expect(entries).toEqual([
      {
        code: 'GEN-001',
        statuses: [500],
        message: 'Unexpected error',
        summary: 'Something broke on our side.',
        draft: true,
      },
    ])
  }
})

test('where nothing else names the error, its meaning does', () => {
  const { entries } = importText('errors.csv', 'Code,HTTP,Meaning\nGEN-001,500,Something broke on our side.\n')
  expect(entries).toMatchObject([{ title: 'Something broke on our side.' }])
})

test.each(['Note', 'Notes', 'Remarks', 'Comment', 'comments', 'Internal', 'internal_info', 'Internal owner', 'TODO'])(
  'a column "%s" is for the team: told in one line, and published only where --map says so',
  (heading) => {
    const text = `Code,HTTP,Message,Meaning,${heading}\n${row},"call finance, ext. 42"\n${row.replace('1', '2')},status? Jan asks\n`
    const { entries, lost } = importText('errors.csv', text)
    expect(JSON.stringify(entries)).not.toMatch(/finance|Jan/)
    expect(lost.map(({ what }) => what)).toEqual([`2 values of "${heading}" (notes of a team are not published)`])
    expect(importText('errors.csv', text, { map: { section: heading } })).toMatchObject({
      lost: [],
      entries: [{ sections: [{ text: 'call finance, ext. 42' }] }, {}],
    })
  },
)

test('a message, a code or a status that is called internal is none of these', () => {
  const { entries } = importText('errors.csv', 'Internal code,Internal message\nGEN-001,Unexpected error\n')
  expect(entries).toMatchObject([{ code: 'GEN-001', message: 'Unexpected error' }])
})
