import { expect, test } from 'vitest'
import { parse } from '../../rows/code.fixture'
import { importText } from '../../rows/source.fixture'
import { languageOf } from './message-language'

test('Java: a constructor that takes the message in two languages', () => {
  const java = `public enum Status {
  GONE(10010, "order {0} is gone", "订单[{0}]不存在"), PAID(10011, "order is paid", "订单已付款");
  private final int code; private final String enMsg; private final String zhMsg;
  Status(int code, String enMsg, String zhMsg) { this.code = code; this.enMsg = enMsg; this.zhMsg = zhMsg; }
}`
  const { entries, lost } = importText('Status.java', java, { parse })
  expect(entries).toEqual([
    {
      code: '10010',
      message: 'order {0} is gone',
      messages: { zh: '订单[{0}]不存在' },
      params: [{ placeholder: '{0}', name: 'arg_0' }],
      aliases: ['GONE'],
      draft: true,
    },
    { code: '10011', message: 'order is paid', messages: { zh: '订单已付款' }, aliases: ['PAID'], draft: true },
  ])
  expect(lost).toEqual([])
})

test('a message that is the only one is what is sent', () => {
  const java = 'enum E { GONE(1001, "订单 {id} 不存在"); E(int code, String msgZh) { this.code = code; } }'
  const { entries } = importText('E.java', java, { parse })
  expect(entries).toMatchObject([{ code: '1001', message: '订单 {id} 不存在', params: [{ name: 'id' }] }])
  expect(entries[0]).not.toHaveProperty('messages')
})

test('languages of parameters and keys', () => {
  const keys = ['enMsg', 'messageZh', 'msg_cn', 'descriptionDe', 'message_pt_br', 'chineseMessage', 'textJa']
  expect(keys.map(languageOf)).toEqual(['en', 'zh', 'zh', 'de', 'pt-BR', 'zh', 'ja'])
  const none = [
    'message',
    'msg',
    'errorMessage',
    'userMessage',
    'description',
    'logMessage',
    'messageId',
    'isMessage',
    undefined,
  ]
  expect(none.map(languageOf)).toEqual(none.map(() => undefined))
})
