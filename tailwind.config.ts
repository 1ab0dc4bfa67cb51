import type { Config } from 'tailwindcss'

/** The sizes of text, each a custom property of app/styles/tokens.css. */
const sizes = [
  'tiny',
  'note',
  'small',
  'body',
  'large',
  'heading',
  'section',
  'name',
  'aside',
  'code',
  'title',
  'home',
] as const

/** Design tokens. Each colour is a custom property of app/styles/tokens.css with a value for light and for dark. */
const config: Config = {
  content: [
    './app/**/*.{ts,tsx}',
    './components/**/*.{ts,tsx}',
    './render/**/*.{ts,tsx}',
    '!./render/picture.tsx',
    './client/**/*.ts',
  ],
  theme: {
    extend: {
      colors: {
        paper: 'var(--paper)',
        raised: 'var(--raised)',
        sunken: 'var(--sunken)',
        line: 'var(--line)',
        edge: 'var(--edge)',
        ink: 'var(--ink)',
        soft: 'var(--soft)',
        faint: 'var(--faint)',
        accent: 'var(--accent)',
        'accent-tint': 'var(--accent-tint)',
        tone: 'var(--tone)',
        'tone-tint': 'var(--tone-tint)',
      },
      fontFamily: {
        sans: ['var(--font-text)'],
        mono: ['var(--font-code)'],
      },
      fontSize: Object.fromEntries(sizes.map((size) => [size, `var(--size-${size})`])),
      maxWidth: { page: '90rem', prose: '44rem' },
      screens: { wide: '64rem' },
    },
  },
}

export default config
