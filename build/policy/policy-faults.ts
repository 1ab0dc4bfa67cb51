import { parseTags, type Tag } from '../html/parse-tags'
import { scriptHash } from './with-policy'

const loading: ReadonlySet<string> = new Set(['script', 'img', 'iframe', 'object', 'embed', 'form'])
const loadingRels = /(?:^|\s)(?:stylesheet|preload|modulepreload|icon)(?:\s|$)/i
const addressNames = ['src', 'href', 'action', 'data'] as const

/** What of a page its policy would block, or what its policy leaves open. Empty where all is well. */
export function policyFaults(html: string): string[] {
  return faultsOfTags(parseTags(html))
}

/** The same of a page whose tags were read before. */
export function faultsOfTags(tags: readonly Tag[]): string[] {
  const policies = tags.flatMap(({ name, attributes }) =>
    name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'
      ? [attributes.get('content') ?? '']
      : [],
  )
  const [policy = ''] = policies
  return [
    ...(policies.length === 1 ? [] : [`has ${policies.length} policies, not one`]),
    ...['unsafe-inline', 'unsafe-eval'].filter((word) => policy.includes(word)).map((word) => `allows ${word}`),
    ...tags.flatMap((tag) => tagFaults(tag, policy)),
  ]
}

/** Whether a policy, or what keeps to it, could depend on a tag. */
export function isInPolicy(tag: Tag): boolean {
  return tag.name === 'meta' || tag.name === 'script' || tagFaults(tag, '').length > 0
}

function tagFaults(tag: Tag, policy: string): string[] {
  const { name, attributes } = tag
  if (name === 'style') return ['has a <style>']
  if (attributes.size === 0 && name !== 'script') return []
  const [handler] = [...attributes.keys()].filter((key) => key === 'style' || /^on[a-z]/.test(key))
  const loads = loading.has(name) || (name === 'link' && loadingRels.test(attributes.get('rel') ?? ''))
  const address = loads ? addressNames.map((key) => attributes.get(key)).find(isForeign) : undefined
  return [
    ...(handler === undefined ? [] : [`has the attribute ${handler}: ${describe(tag)}`]),
    ...(address === undefined ? [] : [`loads from another origin: ${describe(tag)}`]),
    ...(name === 'script' ? scriptFaults(tag, policy) : []),
  ]
}

function isForeign(address: string | undefined): boolean {
  return address !== undefined && /^\s*(?:https?:)?[/\\]{2}/i.test(address)
}

function scriptFaults({ attributes, text = '' }: Tag, policy: string): string[] {
  if (attributes.has('src') || attributes.get('type')?.startsWith('application/')) return []
  return policy.includes(`'${scriptHash(text)}'`) ? [] : [`has a script that its policy blocks: ${shortened(text)}`]
}

function describe({ name, attributes }: Tag): string {
  return shortened(`<${[name, ...[...attributes].map(([key, value]) => `${key}="${value}"`)].join(' ')}>`)
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
