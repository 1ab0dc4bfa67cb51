/**
 * Leaves out what HTML does not ask for (sections 13.1.2 and 13.3): end tags where the next tag or nothing ends the element,
 * quotes around classes, escaped quotes in text and escaped apostrophes. What a browser makes
 * of it is the same.
 */
export function plainly(html: string): string {
  return html
    .replace(/<\/(?:li|d[dt]|body|html)>|<\/p>(?=<(?:p|dl|ul|ol|figure|\/div|\/li|\/d[dt])\b)/g, '')
    .replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/ class="([\w-]+)"(?=[ >])/, ' class=$1'))
    .replaceAll('&#x27;', "'")
    .replace(/(?<=>)[^<]*&quot;[^<]*(?=<)/g, (text) => text.replaceAll('&quot;', '"'))
}
