/** Where a server of one's own finds the site and listens. */
export interface HostPlace {
  /** Absolute path of the folder with the built site. */
  readonly root: string
  readonly port: number
  /** The one address to listen at; all of the machine's where none is named. */
  readonly address?: string
  /** Whether nginx has its module for Brotli. It does not start with a directive that it does not know. */
  readonly hasBrotli?: boolean
}

/** @throws where a path cannot be in the file of a server */
export function quotedRoot({ root }: HostPlace): string {
  if (!/^[^"\\${}\p{Cc}]+$/u.test(root))
    throw new Error(`The path ${JSON.stringify(root)} cannot be written into such a file.`)
  return `"${root.replace(/(?<=.)\/$/, '')}"`
}
