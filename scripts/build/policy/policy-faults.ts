import { scriptHash } from './with-policy'

const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/gi
const tag = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>|<[a-z][^>]*>/gi
const attribute = /\s(style|on[a-z]+)=/i
const foreign = /\s(?:src|href|action)="(?:https?:)?\/\/[^"]*"/i

/** What of a page its policy would block, or what its policy leaves open. Empty where all is well. */
export function policyFaults(html: string): string[] {
  const policies = [...html.matchAll(meta)].map(([, content = '']) => content)
  const [policy = ''] = policies
  return [
    ...(policies.length === 1 ? [] : [`has ${policies.length} policies, not one`]),
    ...['unsafe-inline', 'unsafe-eval'].filter((word) => policy.includes(word)).map((word) => `allows ${word}`),
    ...(suspicious.test(html) || inlineScripts(html) > 0 ? tagsFaults(html, policy) : []),
  ]
}

/** What can be a fault; most pages have none of it, and are not read tag by tag. */
const suspicious =
  /<style\b|\s(?:style|on[a-z]+)=|<(?:script|img|iframe|object|embed|form|link rel="(?:stylesheet|preload|icon)")\b[^>]*\s(?:src|href|action)="(?:https?:)?\/\//i

function inlineScripts(html: string): number {
  return (html.match(/<script(?![^>]*\s(?:src=|type="application\/))/gi) ?? []).length
}

function tagsFaults(html: string, policy: string): string[] {
  return [...html.matchAll(tag)].flatMap(([whole, name, attributes = '', text = '']) => {
    if (name === undefined) return tagFaults(whole)
    if (name.toLowerCase() === 'style') return ['has a <style>']
    return [...tagFaults(`<script${attributes}>`), ...scriptFaults(policy, attributes, text)]
  })
}

function tagFaults(text: string): string[] {
  // Values may hold anything, also what looks like an attribute.
  const found = attribute.exec(text.replace(/"[^"]*"/g, '""'))
  const loads = /^<(?:script|img|iframe|object|embed|form)\b|^<link\b[^>]*rel="(?:stylesheet|preload|icon)"/i.test(text)
  return [
    ...(found === null ? [] : [`has the attribute ${found[1]}: ${shortened(text)}`]),
    ...(loads && foreign.test(text) ? [`loads from another origin: ${shortened(text)}`] : []),
  ]
}

function scriptFaults(policy: string, attributes: string, text: string): string[] {
  if (/\ssrc=/.test(attributes) || /\stype="application\//.test(attributes)) return []
  return policy.includes(`'${scriptHash(text)}'`) ? [] : [`has a script that its policy blocks: ${shortened(text)}`]
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
