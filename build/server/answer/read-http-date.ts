const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const time = '\\d{2}:\\d{2}:\\d{2}'

/** The three forms that a recipient has to read (RFC 9110, section 5.6.7). */
const forms = [
  new RegExp(`^${day}, \\d{2} ${month} \\d{4} ${time} GMT$`),
  new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \\d{2}-${month}-\\d{2} ${time} GMT$`),
  new RegExp(`^${day} ${month} [ \\d]\\d ${time} \\d{4}$`),
]

/** The date of a header; undefined where there is none, or what is there is not a date of HTTP. */
export function readHttpDate(text: string | undefined): Date | undefined {
  if (text === undefined || !forms.some((form) => form.test(text))) return undefined
  const date = new Date(text.endsWith(' GMT') ? text : `${text} GMT`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
