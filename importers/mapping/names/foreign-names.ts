import type { Field } from '../../rows/row'

/** Names of columns in other languages than English, plain, by what they hold, the clearest first. */
export const foreignNames: Readonly<Partial<Record<Field, string>>> = {
  status: 'httpстатус статус http状态码 状态码 httpステータス',
  code: 'fehlercode кодошибки код 错误码 错误代码 エラーコード 오류코드 에러코드 código códigodeerror códigodeerro códigodoerro codeerreur codederreur',
  message:
    'fehlermeldung meldung текстошибки сообщение сообщениеобошибке mensaje mensagem 错误信息 错误消息 エラーメッセージ メッセージ 메시지',
  summary: 'описание описаниеошибки descripción descrição 描述 错误描述 说明 含义 説明 설명',
  cause: 'причина причины causa 原因',
  solution: 'lösung решение рекомендации solución solução 解决方案 解决方法 対処方法 해결방법',
}
