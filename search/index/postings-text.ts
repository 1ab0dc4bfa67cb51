/*
 * Numbers as printable ASCII that JSON does not escape: 91 characters from `#` to `~`
 * without the backslash. The first 45 end a number, the other 46 continue it:
 *
 *   7   -> one character,  7 = last
 *   300 -> two characters, 300 - 45 = 255 = 25 + 46 * 5  ->  continue(25) last(5)
 */
const first = 35
const backslash = 92
const last = 45
const more = 46

/** Numbers from 0 as text. The inverse of `readNumbers`. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = ''
  for (const number of numbers) {
    let rest = number
    while (rest >= last) {
      text += character(last + ((rest - last) % more))
      rest = Math.floor((rest - last) / more)
    }
    text += character(rest)
  }
  return text
}

/** The numbers in a text that `writeNumbers` made; characters of other origin give numbers without meaning, not an error. */
export function readNumbers(text: string): readonly number[] {
  const numbers: number[] = []
  let value = 0
  let scale = 1
  for (let at = 0; at < text.length; at += 1) {
    const digit = valueAt(text, at)
    if (digit < last) {
      numbers.push(value + digit * scale)
      value = 0
      scale = 1
    } else {
      value += digit * scale
      scale *= more
    }
  }
  return numbers
}

/** Units of one posting, each below 45, as text: all but the last one continue. */
export function writeUnits(units: readonly number[]): string {
  return units.map((unit, at) => character(at === units.length - 1 ? unit : last + unit)).join('')
}

/** The units of so many postings from a place in a text on. */
export function readUnits(text: string, from: number, count: number): readonly (readonly number[])[] {
  const postings: number[][] = []
  let units: number[] = []
  for (let at = from; at < text.length && postings.length < count; at += 1) {
    const value = valueAt(text, at)
    units.push(value < last ? value : value - last)
    if (value >= last) continue
    postings.push(units)
    units = []
  }
  return postings
}

/** The place after so many numbers or postings. */
export function skipNumbers(text: string, from: number, count: number): number {
  let at = from
  for (let left = count; left > 0 && at < text.length; at += 1) if (valueAt(text, at) < last) left -= 1
  return at
}

/** How many numbers such a text holds. */
export function countNumbers(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (valueAt(text, at) < last) count += 1
  return count
}

function character(value: number): string {
  const unit = first + value
  return String.fromCharCode(unit >= backslash ? unit + 1 : unit)
}

function valueAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return (unit > backslash ? unit - 1 : unit) - first
}

/** Numbers that rise, as differences. */
export function writeRising(numbers: readonly number[]): string {
  return writeNumbers(differences(numbers))
}

function differences(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, at) => (at === 0 ? number : number - (numbers[at - 1] ?? 0) - 1))
}
