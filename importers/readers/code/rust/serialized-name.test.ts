import { expect, test } from 'vitest'
import { readCodeFile } from '../../../rows/code.fixture'

/** What comes of a file of Rust. */
const read = (text: string) => readCodeFile('error.rs', text)

test('the code is the name that serde sends, and a member whose name is not sent is none', () => {
  const rust = `#[derive(Serialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum ShopErrorType {
  OrderGone,
  /// The card was refused
  #[serde(rename = "no_card")]
  CardRefused(String),
  #[serde(untagged)]
  Other(Option<OtherError>),
  #[serde(skip)]
  Internal,
}`
  expect(read(rust)).toEqual({
    entries: [
      { code: 'order_gone', title: 'order_gone', aliases: ['OrderGone'] },
      { code: 'no_card', title: 'The card was refused', aliases: ['CardRefused'] },
    ],
    losses: ['9:3 Other, whose name is not sent', '11:3 Internal, whose name is not sent'],
  })
})

test('all cases of serde and strum', () => {
  const codeOf = (attribute: string) => read(`${attribute}\npub enum ShopError { HTTPGone, Paid }`).entries[0]?.code
  const ofSerde = (rule: string) => codeOf(`#[serde(rename_all = "${rule}")]`)
  expect(
    [
      'lowercase',
      'UPPERCASE',
      'PascalCase',
      'camelCase',
      'SCREAMING_SNAKE_CASE',
      'kebab-case',
      'SCREAMING-KEBAB-CASE',
    ].map(ofSerde),
  ).toEqual(['httpgone', 'HTTPGONE', 'HTTPGone', 'hTTPGone', 'H_T_T_P_GONE', 'h-t-t-p-gone', 'H-T-T-P-GONE'])
  expect(codeOf('#[cfg_attr(feature = "api", serde(rename_all(serialize = "snake_case")))]')).toBe('h_t_t_p_gone')
  expect(codeOf('#[strum(serialize_all = "snake_case")]')).toBe('http_gone')
})

test('a number stays the code', () => {
  expect(
    read('#[serde(rename_all = "snake_case")]\npub enum ShopError { OrderGone = 100, OrderPaid }').entries,
  ).toEqual([
    { code: '100', title: 'order_gone', aliases: ['order_gone', 'OrderGone'] },
    { code: '101', title: 'order_paid', aliases: ['order_paid', 'OrderPaid'] },
  ])
})

test('statuses of a match under a condition, and that of the arm for all others', () => {
  const rust = `#[serde(rename_all = "snake_case")]
pub enum ShopErrorType { Gone, Login, Held }
cfg_select! {
  feature = "full" => {
    pub const MAX_ITEMS: usize = 10_000;
    impl ResponseError for ShopError {
      fn status_code(&self) -> actix_web::http::StatusCode {
        match self.error_type {
          ShopErrorType::Login => actix_web::http::StatusCode::UNAUTHORIZED,
          ShopErrorType::Gone => actix_web::http::StatusCode::GONE,
          _ => actix_web::http::StatusCode::BAD_REQUEST,
        }
      }
    }
    fn other(error: &Error) -> StatusCode { match error { db::Locked::Row => StatusCode::LOCKED } }
  }
  _ => {}
}`
  expect(read(rust)).toEqual({
    entries: [
      { code: 'gone', statuses: [410], title: 'gone', keywords: ['Gone'] },
      { code: 'login', statuses: [401], title: 'login', keywords: ['Login'] },
      { code: 'held', statuses: [400], title: 'held', keywords: ['Held'] },
    ],
    losses: ['15:59 the status of db.Locked.Row, which is defined elsewhere'],
  })
})
