/** Width and height of a PNG, from its first part (PNG, third edition, section 11.2.1); undefined where it is none. */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  const isPng =
    bytes.length > 32 && bytes.subarray(0, 8).equals(signature) && bytes.toString('latin1', 12, 16) === 'IHDR'
  if (!isPng) return undefined
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return width > 0 && height > 0 ? { width, height } : undefined
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
