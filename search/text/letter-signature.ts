/** Which letters and digits a lower-case text has, one bit each; digits and other characters share the last six bits. */
export function letterSignature(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    bits |= unit >= 97 && unit <= 122 ? 1 << (unit - 97) : 1 << (26 + (unit % 6))
  }
  return bits
}

/** How many letters only one of two signatures has. Every edit changes at most two of them. */
export function signatureGap(left: number, right: number): number {
  let bits = left ^ right
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
