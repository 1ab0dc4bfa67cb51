import { jsonText } from '../json-text'
import type { SiteContent } from '../site-context'
import { caddyfile } from './caddyfile'
import type { HostPlace } from './host-place'
import { nginxConf } from './nginx-conf'
import { redirectTable } from './redirect-table'
import { vercelJson } from './vercel-json'

/** The files of hosts that do not are in the site itself. */
export function hostFiles(content: SiteContent, place: HostPlace): { readonly name: string; readonly text: string }[] {
  const table = redirectTable(content)
  return [
    { name: 'vercel.json', text: jsonText(vercelJson(content.site, table)) },
    { name: 'nginx.conf', text: nginxConf(content.site, table, place) },
    { name: 'Caddyfile', text: caddyfile(content.site, table, place) },
  ]
}
