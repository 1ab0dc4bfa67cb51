import type { Site } from '../../catalog/model/site'
import type { ExplorerPageName } from './explorer-page-name'

const words = {
  home: {
    name: 'Error reference',
    description: 'Find an error by its code, its message, a response or a log line.',
  },
  search: {
    name: 'Search',
    description: 'Search all error codes by code, message, response, log line or symptom, or browse them.',
  },
} as const satisfies Record<ExplorerPageName, { name: string; description: string }>

/** What the head of a page of the explorer says of it. */
export function explorerWords(page: ExplorerPageName, site: Site) {
  const { name, description } = words[page]
  return { name, description, title: page === 'home' ? `${site.name}: error reference` : `${name} · ${site.name}` }
}
