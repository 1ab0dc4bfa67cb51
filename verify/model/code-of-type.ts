/**
 * The code in a problem type (RFC 9457): the part of its address that is a code, its fragment or the end of its path. Where
 * neither is known, the address without query and fragment, which may have values of a request. Any other text is itself.
 */
export function codeOfType(type: string, isCode: (name: string) => boolean): string {
  if (isCode(type) || !/^[a-z][a-z0-9+.-]*:/i.test(type)) return type
  const [, address = '', fragment = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(type) ?? []
  const end = address.split(/[/:]/).findLast((part) => part !== '') ?? ''
  return [fragment, end].find(isCode) ?? address
}
