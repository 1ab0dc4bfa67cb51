import { expect, test } from 'vitest'
import { codeFacts, readCodeFile } from '../../rows/code.fixture'

test('C#: attributes of a member say its code, status and message', () => {
  const cs = `public enum ErrorCode {
  [ErrorInfo("BNK-1", 400, "The {iban} is bad")] InvalidIban,
  [HttpStatus(404)]
  [Description("The account is not there.")]
  NoAccount,
  [EnumMember(Value = "card_blocked")] [HttpStatus(HttpStatusCode.Conflict)] CardBlocked,
}`
  expect(codeFacts('ErrorCode.cs', cs)).toEqual([
    ['BNK-1', 400, 'The {iban} is bad'],
    ['NoAccount', 404, 'The account is not there.'],
    ['card_blocked', 409, undefined],
  ])
})

test('Java, Kotlin and PHP: annotations do so too, and one for a tool says nothing', () => {
  const java = `public enum ErrorCode {
  @SuppressWarnings("unused") @HttpStatusCode(404) @Message("The account is not there.") NO_ACCOUNT,
  @ErrorInfo(code = "BNK-1", status = 400, message = "The IBAN is bad") INVALID_IBAN;
}`
  const kotlin = 'enum class ErrorCode {\n  @HttpStatusCode(404) @Message("The account is not there.") NO_ACCOUNT,\n}'
  const php = `<?php
enum ErrorCode: string {
  #[HttpStatus(404), Message('The account is not there.')]
  case NoAccount = 'no_account';
}`
  expect(codeFacts('ErrorCode.java', java)).toEqual([
    ['NO_ACCOUNT', 404, 'The account is not there.'],
    ['BNK-1', 400, 'The IBAN is bad'],
  ])
  expect(codeFacts('ErrorCode.kt', kotlin)).toEqual([['NO_ACCOUNT', 404, 'The account is not there.']])
  expect(codeFacts('ErrorCode.php', php)).toEqual([['no_account', 404, 'The account is not there.']])
})

test('C#: a code that is put together of constants, and one that nobody can read here', () => {
  const cs = `public static class ApiErrors {
  private const string Prefix = "X-";
  public static readonly ApiError A = new ApiError("X-1", 400, "First");
  public static readonly ApiError B = new ApiError(Prefix + "2", 500, "Second");
  public static readonly ApiError C = new ApiError($"{Prefix}8", 500, "Third thing");
  public static readonly ApiError D = new ApiError(Codes.Nine, 500, "Fourth thing");
  public static readonly ApiError E = new ApiError("X-6", 500, Texts.First);
  [Obsolete("use A")]
  public static readonly ApiError G = new ApiError("X-7", 500, $"Second {Max} more");
}`
  const { entries, losses } = readCodeFile('ApiErrors.cs', cs)
  expect(entries.map(({ code, message, deprecated }) => [code, message, deprecated])).toEqual([
    ['X-1', 'First', undefined],
    ['X-2', 'Second', undefined],
    ['X-8', 'Third thing', undefined],
    ['X-6', undefined, undefined],
    ['X-7', 'Second {Max} more', true],
  ])
  expect(losses).toEqual([
    '6:52 the code of D, which only the running program has: Codes.Nine',
    '7:64 the text of E, which only the running program has',
  ])
})
