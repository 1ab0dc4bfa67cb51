/** Hosts of well-known services, under any of the usual domains: what they answer is told by their own pages. */
const hosts =
  /(?:^|\.)(?:github|githubusercontent|gitlab|bitbucket|npmjs|yarnpkg|pypi|pythonhosted|rubygems|crates|maven|docker|quay|gcr|ghcr|googleapis|google|amazonaws|aws\.amazon|azure|windows|microsoft|microsoftonline|office|twilio|stripe|paypal|slack|discord|openai|cloudflare|salesforce|shopify|atlassian|sendgrid|mailgun|sentry|datadoghq|facebook|twitter|telegram)\.(?:com|org|io|net)$/

/** How tools that are no client of an API begin their lines. `curl: (22)` is one: it says the status of the response. */
const tools =
  /^[ \t]*(?:curl: \((?!22\))[0-9]+\)|npm (?:ERR!|error)|yarn error|(?:fatal|remote|git|ssh|scp|rsync|pip|docker|kubectl|helm|terraform|psql|pg_dump|mysql|mysqldump|redis-cli|make|gcc|ld|tsc|cargo|bash|sh|zsh|sudo|systemd(?:\[[0-9]+\])?|kernel): |Error response from daemon|Error from server|error TS[0-9]+|.*\(\d+,\d+\): error TS[0-9]+|ERROR [0-9]{4} \([0-9A-Z]{5}\)|(?:psycopg2|pymongo|sqlalchemy|redis)\.\S+|org\.postgresql\.|com\.mysql\.|java\.sql\.|SQLSTATE\[|ORA-[0-9]{5}|E: |Permission denied \(publickey|Host key verification failed|Segmentation fault|Module not found: |Error: Cannot find module|error\[E[0-9]{4}\])/m

/** Errors that the runtime of a program throws by itself, where no response came. */
const runtime =
  /^[ \t]*(?:Caused by: |Exception in thread "[^"\n]{0,80}" |Unhandled exception\. )?(?:[a-z]\w*[.:]+)*(?:Socket\w*|UnknownHost|Connect(?:ion)?\w*|NullPointer|NullReference|IllegalArgument|IllegalState|ClassNotFound|ClassCast|OutOfMemory|StackOverflow|FileNotFound|IndexOutOfBounds|SSL\w*|IO|OS|Key|Value|Type|Attribute|Import|ModuleNotFound|Name|Index|Reference|Syntax|Range|Recursion|ZeroDivision|Timeout|ReadTimeout|ConnectTimeout|MaxRetry)(?:Exception|Error)\b/m

/** Whether a text is an error of the program itself, or of its network. */
export function isRuntimeError(text: string): boolean {
  return runtime.test(text.slice(0, 20_000))
}

/** Whether a text says by itself that another system wrote it: a tool of the terminal, a service that everybody knows. */
export function isForeign(text: string, linked: readonly string[], ownHosts: readonly string[]): boolean {
  if (tools.test(text.slice(0, 20_000))) return true
  return linked.some((host) => isWellKnown(host) && !ownHosts.includes(host))
}

/** Whether a host is that of a service that everybody knows. */
export function isWellKnown(host: string): boolean {
  return hosts.test(host)
}

/** Codes that clients of HTTP give to a response or to a connection: they say nothing of the API that answered. */
const clientCode =
  /^(?:ERR_[A-Z_]{3,40}|E[A-Z]{5,12}|(?:[A-Za-z.]{0,40}(?:Axios|Http|HTTP|Request|Response|Fetch|Client|Server|Api|Status)[A-Za-z]{0,30})?(?:Error|Exception))$/

export function isClientCode(code: string): boolean {
  return clientCode.test(code)
}
