/** How the codes of a generated catalog are written. */
export interface Style {
  readonly name: string
  /** The code of a number, and the family that the generator has put it into. */
  code(number: number): string
  /** Words that are no codes, though they look like them. */
  readonly lookalikes: (random: () => number) => readonly string[]
  /** Longer words that have a code in them. */
  longer(code: string): readonly string[]
  /** What codes begin with, where they are put together from that and a rest. */
  split(code: string): readonly [prefix: string, rest: string] | undefined
}

const nouns = [
  'order',
  'payment',
  'customer',
  'refund',
  'invoice',
  'basket',
  'voucher',
  'parcel',
  'address',
  'token',
  'tenant',
  'price',
] as const
const ends = [
  'gone',
  'not_found',
  'already_paid',
  'locked',
  'expired',
  'too_large',
  'not_allowed',
  'in_use',
  'incomplete',
  'out_of_range',
  'duplicated',
  'rejected',
] as const

/** Two to four words for a number, different for each. */
function words(number: number): string[] {
  const noun = nouns[number % nouns.length] ?? ''
  const end = ends[Math.floor(number / nouns.length) % ends.length] ?? ''
  const more = Math.floor(number / (nouns.length * ends.length))
  return [noun, ...(more === 0 ? [] : [`v${more}`]), ...end.split('_')]
}

const heads = ['ORD', 'PAY', 'CUS', 'REF'] as const
const headOf = (number: number) => heads[number % heads.length] ?? 'ORD'
const pascal = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const styles: readonly Style[] = [
  {
    name: 'numbered',
    code: (number) => `${headOf(number)}-${String(1000 + number).padStart(4, '0')}`,
    lookalikes: (random) => [
      'UTF-0008',
      `SKU-${1000 + Math.floor(random() * 9000)}`,
      '2026-11-20',
      'ISO-8859',
      `${Math.floor(random() * 9000)}-ORD`,
    ],
    longer: (code) => [`X${code}`, `${code}1`, `MY-${code}`, `${code}-legacy`, `${code}_old`, `${code}.html`],
    split: (code) => [code.slice(0, 4), code.slice(4)],
  },
  {
    name: 'snake',
    code: (number) => words(number).join('_'),
    lookalikes: () => ['order_id', 'customer_name', 'created_at', 'payment_method', 'en_us', 'x_request_id'],
    longer: (code) => [`my_${code}`, `${code}_handler`, `${code}s`, `not-${code}`, `${code} and more of it`],
    split: () => undefined,
  },
  {
    name: 'upper',
    code: (number) => words(number).join('_').toUpperCase(),
    lookalikes: () => ['DATABASE_URL', 'MAX_ORDERS', 'PAYMENT_METHOD', 'EUR', 'LOG_LEVEL'],
    longer: (code) => [`MY_${code}`, `${code}_HANDLER`, `${code}S`, `X-${code}`],
    split: () => undefined,
  },
  {
    name: 'dotted',
    code: (number) => {
      const [noun = '', ...rest] = words(number)
      return `${noun}.${rest.join('_')}`
    },
    lookalikes: () => ['shop.name', 'order.created', 'spring.profiles', 'application.yaml', 'v1.orders'],
    longer: (code) => [`com.acme.${code}`, `${code}.title`, `${code}x`],
    split: () => undefined,
  },
  {
    name: 'prefixed',
    code: (number) => `SHOP_ERR_${words(number).join('_').toUpperCase()}`,
    lookalikes: () => ['SHOP_URL', 'SHOP_TIMEOUT', 'ERR_LOG', 'NODE_ENV'],
    longer: (code) => [`MY_${code}`, `${code}_`, `X${code}`, `${code}-X`],
    split: (code) => ['SHOP_ERR_', code.slice('SHOP_ERR_'.length)],
  },
  {
    name: 'letter',
    code: (number) => `E${20_000 + number}`,
    lookalikes: () => ['E2E', 'E164', 'A4', 'EC2', 'F12'],
    longer: (code) => [`${code}0`, `X${code}`, `${code}a`, `${code}_x`],
    split: (code) => ['E', code.slice(1)],
  },
]

/** The name of a constant for a code. */
export function constantName(code: string): string {
  return `C_${code.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`
}

/** A name for a function. */
export function functionName(words_: string, number: number): string {
  return `${words_}${pascal(nouns[number % nouns.length] ?? '')}${number}`
}
