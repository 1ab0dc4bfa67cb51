const named =
  /\b(?:request|correlation|trace)(?:[ _-]?id(?: (?:is|was))?[ :=#"'(\u201c]{1,4}| (?=req[_-]))(?=[A-Za-z_-]{0,40}[0-9])([A-Za-z0-9][\w.-]{2,63})(?![\w@])/i

/** The id of a request that a sentence names: `it failed, request id req_77`. A word without a digit is none. */
export function proseRequestId(text: string): string | undefined {
  return named.exec(text)?.[1]?.replace(/[.-]+$/, '')
}
