import { expect, test } from 'vitest'
import { readCodeFile } from '../../rows/code.fixture'

test('classes of errors that are made of other ones are errors with their status, and one without a code is a loss', () => {
  const python = `PREFIX = "SHOP-"
class ShopError(Exception):
    code: str = None
    status = 500
class NotFound(ShopError):
    code = "NOT_FOUND"
    status = 404
class OrderNotFound(NotFound):
    code = "ORDER_NOT_FOUND"
    message = "Order {id} not found"
class OrderArchived(OrderNotFound):
    code = "ORDER_ARCHIVED"
class Gone(ShopError):
    code = PREFIX + "001"
    status = 410
class Odd(ShopError):
    code = OTHER + "002"
class Conflict(ShopError):
    message = "Two changes at once"
`
  const { entries, losses } = readCodeFile('errors.py', python)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['NOT_FOUND', [404], undefined],
    ['ORDER_NOT_FOUND', [404], 'Order {id} not found'],
    ['ORDER_ARCHIVED', [404], undefined],
    ['SHOP-001', [410], undefined],
  ])
  expect(losses).toEqual([
    '2:1 ShopError, a base class of errors without a code',
    '16:1 Odd, whose code is given to it where it is used',
    '18:1 Conflict, a class of errors without a code',
  ])
})

test('TypeScript and Java: a class that is made of an error of the file is one', () => {
  const ts = `class NotFound extends AppError { code = 'NOT_FOUND'; status = 404 }
class OrderGone extends NotFound { code = 'ORDER_GONE' }
class Widget extends Component { code = 'WIDGET'; status = 404 }`
  expect(readCodeFile('errors.ts', ts).entries.map(({ code, statuses }) => [code, statuses])).toEqual([
    ['NOT_FOUND', [404]],
    ['ORDER_GONE', [404]],
  ])
})
