import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const search = createSearch([
  makeCatalog([
    { code: 'AUT-0007', title: 'Signature is wrong' },
    { code: 'AUT-0010', title: 'Key is long' },
    { code: 'AUT-1005', title: 'Renewal refused' },
    { code: 'AUT-1001', title: 'Grant unknown' },
    { code: 'IDE-0010', title: 'Field is fixed' },
    { code: 'IDE-0011', title: 'Field stays' },
    { code: 'NOTFOUND-404', title: 'Nobody there' },
    { code: 'token_expired', title: 'Time is over' },
    { code: 'organization_not_found', title: 'Tenant is gone' },
    { code: 'email_already_exists', title: 'Taken' },
    { code: 'nested', title: 'Invalid nesting' },
  ]),
])

function codes(query: string): readonly string[] {
  return search.search(query).map(({ code }) => code)
}

describe('a code is found by its digits', () => {
  test.each([
    ['0010', ['AUT-0010', 'IDE-0010']],
    ['#0007', ['AUT-0007']],
    ['Error 1001', ['AUT-1001']],
    ['error 7', ['AUT-0007']],
    ['Fehler 0011', ['IDE-0011']],
  ])('%s', (query, wanted) => expect(codes(query)).toEqual(wanted))

  test.each(['7', '12345678', '2024', 'user 0010 called', '404 0010 x'])('%s names none', (query) =>
    expect(search.search(query).filter(({ reason }) => reason === 'code')).toEqual([]),
  )
})

describe('a code is found although fingers slipped', () => {
  test.each([
    ['AUT-OOlO', 'AUT-0010'],
    ['AUT OO10', 'AUT-0010'],
    ['It says AUT 0O10 here', 'AUT-0010'],
    ['1DE-0011', 'IDE-0011'],
    ['N0TFOUND-404', 'NOTFOUND-404'],
    ['t0ken_expired', 'token_expired'],
    ['AIT-0007', 'AUT-0007'],
    ['AUTT-0007', 'AUT-0007'],
    ['AU-0007', 'AUT-0007'],
    ['IDE-00111', 'IDE-0011'],
    ['error AIT-0007 on login', 'AUT-0007'],
    ['oken_expired', 'token_expired'],
    ['roken_expired', 'token_expired'],
    ['emial_alredy_exists', 'email_already_exists'],
  ])('%s is %s', (query, code) => expect(codes(query)[0]).toBe(code))

  test('and never as a sure answer', () => {
    const { results } = search.answer('AIT-0007')
    expect(results.map(({ exact, reason }) => ({ exact, reason }))).toEqual([{ exact: false, reason: 'fuzzy' }])
  })

  test.each(['ABT-0007', 'AUT-4242', 'AUT-0017', 'ORA-01017', 'ENOTFOUND', 'XYZ-0010'])(
    '%s is a code that nobody has',
    (query) => expect(codes(query)).toEqual([]),
  )
})

describe('a code is found although it is spelt out', () => {
  test.each([
    ['a u t zero zero one zero', 'AUT-0010'],
    ['it says aut dash zero zero zero seven', 'AUT-0007'],
    ['ide double oh one one', 'IDE-0011'],
    ['alpha uniform tango dash ten oh five', 'AUT-1005'],
    ['token underscore expired', 'token_expired'],
    ['i d e null null eins eins', 'IDE-0011'],
  ])('%s is %s', (query, code) => expect(codes(query)).toEqual([code]))

  test.each(['a user is one of two', 'one two three', 'dash zero'])('%s is none', (query) =>
    expect(search.search(query).filter(({ reason }) => reason === 'read-code')).toEqual([]),
  )
})

describe('half a code is enough', () => {
  test.each([
    ['org_no', 'organization_not_found'],
    ['email_ex', 'email_already_exists'],
    ['tok_exp', 'token_expired'],
    ['nestin', 'nested'],
  ])('%s is %s', (query, code) => expect(codes(query)[0]).toBe(code))

  test('codes that begin alike are in their order', () => {
    expect(codes('AUT-1')).toEqual(['AUT-1001', 'AUT-1005'])
    expect(codes('AUT-10')).toEqual(['AUT-0010', 'AUT-1001', 'AUT-1005'])
  })
})

describe('letters of another alphabet', () => {
  test.each([
    ['А\u0423T-0007', []],
    ['\u0410UT-0007', ['AUT-0007']],
    ['AU\u0422-1005', ['AUT-1005']],
    ['t\u043eken_expired', ['token_expired']],
    ['\u0391UT-0010', ['AUT-0010']],
  ])('%s is read as it looks', (query, wanted) => expect(codes(query).slice(0, 1)).toEqual(wanted))

  test('a word in that alphabet is left as it is, and does not speak against the English words beside it', () => {
    expect(codes('СТОП-0007')).toEqual([])
    expect(codes('email が already exists と言われて')[0]).toBe('email_already_exists')
    expect(codes('организация organization не найдена')[0]).toBe('organization_not_found')
    expect(codes('срок истёк')).toEqual([])
  })
})

test('a letter or two that no entry has do not speak against the words beside them', () => {
  expect(codes('ee-mail already exists')[0]).toBe('email_already_exists')
})
