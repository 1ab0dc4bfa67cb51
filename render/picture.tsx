import { readFile } from 'node:fs/promises'
import type { ReactNode } from 'react'

/** What a picture says, and its size in pixels. */
export interface PictureWords {
  /** Whose name stands in for a title that the fonts cannot write. */
  readonly path: string
  readonly title: string
  readonly text: string
  /** What is at its foot. */
  readonly count: string
  readonly siteName: string
  readonly size: { readonly width: number; readonly height: number }
}

/** A font file that draws pictures: woff or TrueType. */
export interface PictureFont {
  readonly name: 'Sans' | 'Sans Extended'
  readonly data: Uint8Array
}

/** What pictures are drawn with. */
export interface PictureKit {
  /** In the order in which they are asked for a character. */
  readonly fonts: readonly PictureFont[]
  /** The file of the renderer, as WebAssembly. */
  readonly renderer: string
}

/** What the fonts hold. For other characters the renderer would ask a server, which a build never does. */
const covered = /^[\u0020-\u007E\u00A0-\u017F\u2013\u2014\u2018\u2019\u201C\u201D\u2026]*$/

/** A picture as PNG, in the look of the site: paper, ink, and the stratum that breaks along a fault. */
export async function renderPicture(picture: PictureWords, kit: PictureKit) {
  const { siteName, size } = picture
  const title = covered.test(picture.title) ? picture.title : fileName(picture.path)
  const page = (
    <div tw="flex flex-col w-full h-full px-20 py-16 bg-[#fbfbf9] text-[#16191c]">
      <div tw="flex items-center text-[34px]">
        <svg aria-hidden="true" viewBox="0 0 24 24" width="52" height="52">
          <path fill="#16191c" d="M2 3h11l-1.6 4H2zM2 9h8.6L9 13H2zM2 15h6.2l-1.6 4H2z" />
          <path fill="#2a3dc2" d="M15.4 5H22v4h-8.2zM13 11h9v4H11.4zM10.6 17H22v4H9z" />
        </svg>
        <div tw="flex ml-5">{covered.test(siteName) ? siteName : 'Faultbook'}</div>
      </div>
      <div tw="flex mt-9">
        <svg aria-hidden="true" viewBox="0 0 1040 26" width="1040" height="26">
          <path fill="#16191c" d="M0 0h330l-12 10H0z" />
          <path fill="#c9cac4" d="M330 16h710v10H318z" />
        </svg>
      </div>
      <div tw="flex grow flex-col justify-center">
        <div tw={`flex ${titleSize(title)} tracking-tight leading-none`}>{title}</div>
        {covered.test(picture.text) && (
          <div tw="flex mt-8 text-[34px] leading-snug text-[#474d54]">{cut(picture.text, 130)}</div>
        )}
      </div>
      <div tw="flex text-[32px] text-[#2a3dc2]">{picture.count}</div>
    </div>
  )
  return pngOf(page, size, kit)
}

/** The renderer is 4 MB: it is loaded when the first picture is drawn. */
async function pngOf(
  page: ReactNode,
  size: PictureWords['size'],
  { fonts, renderer }: PictureKit,
): Promise<Uint8Array> {
  loaded ??= loadRenderer(renderer)
  const { satori, Resvg } = await loaded
  const svg = await satori(page, { ...size, fonts: drawingFonts(fonts) })
  const drawing = new Resvg(svg)
  const image = drawing.render()
  try {
    return image.asPng()
  } finally {
    image.free()
    drawing.free()
  }
}

/** The renderer reads fonts once, as long as it gets the same list: that takes it longer than a picture. */
function drawingFonts(fonts: readonly PictureFont[]) {
  const known = drawn.get(fonts)
  if (known !== undefined) return known
  const made = fonts.map(
    ({ name, data }): DrawingFont => ({ name, data: toArrayBuffer(data), weight: 600, style: 'normal' }),
  )
  drawn.set(fonts, made)
  return made
}

interface DrawingFont {
  readonly name: string
  readonly data: ArrayBuffer
  readonly weight: 600
  readonly style: 'normal'
}

const drawn = new WeakMap<readonly PictureFont[], DrawingFont[]>()

let loaded: ReturnType<typeof loadRenderer> | undefined

async function loadRenderer(file: string) {
  const [{ default: satori }, { Resvg, initWasm }] = await Promise.all([import('satori'), import('@resvg/resvg-wasm')])
  await initWasm(await readFile(file))
  return { satori, Resvg }
}

function titleSize(title: string): string {
  if (title.length <= 18) return 'text-[112px]'
  return title.length <= 36 ? 'text-[84px]' : 'text-[60px]'
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))
}

/** Whole words up to a length. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')}…`
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
