import { developmentAnswer } from '../../../build/development/development-answer'
import { fileFields } from '../../../build/server/answer/file-fields'
import { developmentSite } from '../../development-content.dev'

export const dynamic = 'force-dynamic'

/** In development: everything that the build writes without Next, at the same addresses, from the content as it is now. */
export async function GET(request: Request): Promise<Response> {
  const { status, file, body } = await developmentAnswer(developmentSite(), new URL(request.url).pathname)
  const fields = new Headers([...fileFields(file).headers.map(([name, value]): [string, string] => [name, value])])
  fields.set('Cache-Control', 'no-store') // names have no hash of their content here
  // A view of plain memory, which the type of `Response` insists on.
  return new Response(typeof body === 'string' ? body : (body as Uint8Array<ArrayBuffer>), { status, headers: fields })
}
