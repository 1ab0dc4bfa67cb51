/** A colour of one's own, as light and as dark pages show it: `#rrggbb`. */
export interface Accent {
  readonly light: string
  readonly dark: string
}

type Rgb = readonly [number, number, number]
export type Scheme = keyof Accent

/** What the accent is on, in words and marks: `app/styles/tokens.css`. */
export const backgrounds = {
  light: ['#fbfbf9', '#ffffff', '#f2f2ee'],
  dark: ['#111315', '#181b1e', '#0b0d0e'],
} as const satisfies Record<Scheme, readonly string[]>

/** WCAG 2.2, success criterion 1.4.3: links are text, so what serves them serves marks too (1.4.11: 3). */
export const leastContrast = 4.5

/** Towards what a colour moves until it can be read, and how much of it colours the ground behind it. */
const ways = {
  light: { towards: '#000000', ground: '#ffffff', share: 0.1 },
  dark: { towards: '#ffffff', ground: '#111315', share: 0.18 },
} as const satisfies Record<Scheme, { towards: string; ground: string; share: number }>

/** The ground of what is chosen, in the accent itself. */
export function accentTint(color: string, scheme: Scheme): string {
  const { ground, share } = ways[scheme]
  return mixed(ground, color, share)
}

/** The lowest contrast that a colour has with what it is on, by the formula of WCAG 2.2. */
export function accentContrast(color: string, scheme: Scheme): number {
  return Math.min(...[...backgrounds[scheme], accentTint(color, scheme)].map((ground) => contrast(color, ground)))
}

/** The nearest colour that can be read: itself, or one darker on light pages and lighter on dark ones. */
export function readableAccent(color: string, scheme: Scheme): string {
  for (let step = 0; step < 256; step++) {
    const candidate = mixed(color, ways[scheme].towards, step / 255)
    if (accentContrast(candidate, scheme) >= leastContrast) return candidate
  }
  return ways[scheme].towards
}

export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number] // `channels` gives three
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** `#abc` and `#aabbcc` as three numbers. */
function channels(color: string): Rgb {
  const digits = color.slice(1)
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const value = Number.parseInt(long, 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** So much of the second colour in the first, as `#rrggbb`. */
export function mixed(first: string, second: string, share: number): string {
  const other = channels(second)
  const parts = channels(first).map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
