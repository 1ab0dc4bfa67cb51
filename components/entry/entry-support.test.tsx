import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { anchorsOfEntry } from '../../catalog/address/anchors'
import { makeCatalog, makeEntry } from '../../catalog/made-catalog.fixture'
import type { Entry } from '../../catalog/model/catalog'
import { EntrySupport } from './entry-support'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

function supportOf(fields: Partial<Entry>): string {
  const entry = makeEntry({ code: 'ORD-1', ...fields })
  return renderToStaticMarkup(<EntrySupport site={site} catalog={makeCatalog([entry])} entry={entry} />)
}

/** The texts to send, by their anchors. */
function textsOf(html: string): [string, string][] {
  return [...html.matchAll(/<blockquote id="(.*?)"[^>]*>(.*?)<\/blockquote>/g)].map(([, id = '', text = '']) => [
    id,
    text,
  ])
}

const causes = [
  { text: 'The address is in use.', userText: 'Use another address.' },
  { text: 'The server was busy.' },
  { text: 'The call was repeated.', userText: 'Your account is there. Sign in.' },
]

test('the text for the end user comes first, then those of single causes, each with its own copy button', () => {
  const html = supportOf({ userText: 'Try again.', causes })
  expect(textsOf(html)).toEqual([
    ['user-text', 'Try again.'],
    ['user-text-1', 'Use another address.'],
    ['user-text-2', 'Your account is there. Sign in.'],
  ])
  expect([...html.matchAll(/data-copy-from="(.*?)"/g)].map(([, id]) => id)).toEqual([
    'user-text',
    'user-text-1',
    'user-text-2',
  ])
  expect([...html.matchAll(/<dt[^>]*>(.*?)<\/dt>/g)].map(([, text]) => text)).toEqual([
    'The address is in use.',
    'The call was repeated.',
  ])
})

test('a cause of a variant has its text too, and the anchors are those that links may name', () => {
  const variants = [{ id: 'full', params: [], causes: [{ text: 'No room.', userText: 'Delete something first.' }] }]
  const entry = makeEntry({ code: 'ORD-1', causes, variants })
  expect(textsOf(supportOf({ causes, variants })).map(([id]) => id)).toEqual(
    anchorsOfEntry(entry).filter((id) => id.startsWith('user-text')),
  )
  expect(textsOf(supportOf({ variants }))).toEqual([['user-text-1', 'Delete something first.']])
})

test('without anything to ask or to tell there is no such section', () => {
  expect(supportOf({ causes: [{ text: 'One.' }] })).toBe('')
})
