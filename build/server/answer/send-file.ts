import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'
import type { OpenFile } from '../site/site-folder'
import { plainAnswer } from './plain-answer'

/** A request and what answers it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/**
 * Sends a file from where it is open, in whole or the range that is asked for, and closes it. What is in `send` looks a
 * file up by its path and opens it later, when an exchange of sites may lie between the two; so it gets the open file.
 * The conditions of the request have been judged, and whatever is not to be heeded is gone from its headers.
 */
export function sendFile({ request, response }: Exchange, { handle, stats }: OpenFile): Promise<void> {
  const sender = send(request, '/file', { etag: false, lastModified: false, cacheControl: false, index: false })
  return new Promise<void>((done) => {
    if (response.closed || response.destroyed) {
      done()
      return
    }
    response.once('close', done)
    sender.sendFile = (path) => sender.send(path, stats)
    sender.stream = (_path, options) => {
      const stream = handle.createReadStream({ ...options, autoClose: false })
      // A file that has become shorter would leave the client waiting for the rest.
      stream.once('end', () => {
        const expected = Number(response.getHeader('Content-Length'))
        if (stats.size > 0 && stream.bytesRead < expected) response.destroy()
      })
      stream.once('error', () => response.destroy())
      response.once('close', () => stream.destroy())
      stream.pipe(response)
    }
    sender.on('error', (error: { readonly status?: number }) => {
      if (response.headersSent) response.destroy()
      else if (error.status === 416) {
        for (const name of ['ETag', 'Last-Modified', 'Content-Length']) response.removeHeader(name)
        response.setHeader('Content-Range', `bytes */${stats.size}`)
        plainAnswer(response, 416, 'This file has no such range.')
      } else plainAnswer(response, 500, 'The file could not be read.')
    })
    sender.pipe(response)
  }).finally(() => handle.close().catch(() => {}))
}
