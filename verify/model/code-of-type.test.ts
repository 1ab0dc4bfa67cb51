import { expect, test } from 'vitest'
import { codeOfType } from './code-of-type'

const isCode = (name: string) => ['ORD-0001', 'shop:7'].includes(name)

test.each([
  ['ORD-0001', 'ORD-0001'],
  ['https://errors.acme.example/shop/ORD-0001/', 'ORD-0001'],
  ['https://errors.acme.example/shop/ORD-0001?order=81#p.order=81', 'ORD-0001'],
  ['https://errors.acme.example/shop/ORD-0001/#variant-full', 'ORD-0001'],
  ['https://errors.acme.example/codes#ORD-0001', 'ORD-0001'],
  ['urn:shop:ORD-0001', 'ORD-0001'],
  ['shop:7', 'shop:7'],
  ['about:blank', 'about:blank'],
  ['ORD-0099', 'ORD-0099'],
])('the code of %s is %s', (type, code) => {
  expect(codeOfType(type, isCode)).toBe(code)
})

test('an address whose code is unknown keeps neither query nor fragment', () => {
  expect(codeOfType('https://errors.acme.example/shop/ORD-0099?token=s3cr3t#p.name=Ada', isCode)).toBe(
    'https://errors.acme.example/shop/ORD-0099',
  )
})
