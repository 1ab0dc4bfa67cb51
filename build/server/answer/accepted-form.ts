import Negotiator from 'negotiator'
import { negotiatedForms } from '../../../site/hosts/negotiated-forms'

const page = 'text/html'
const types = [page, ...negotiatedForms.map(({ type }) => type)]

/**
 * The file that a client would rather have than the HTML of a page, by its `Accept`: `index.md`. Undefined where it likes
 * the page at least as much, or says nothing.
 */
export function acceptedForm(header: string): string | undefined {
  if (header === '') return undefined
  const [best] = new Negotiator({ headers: { accept: header } }).mediaTypes(types)
  return negotiatedForms.find(({ type }) => type === best)?.file
}
