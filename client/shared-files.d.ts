/**
 * Addresses of shared files beside a script. The build writes them into it, since their names carry hashes
 * (build/assets/make-asset.ts).
 */
declare const SEARCH_WORKER: string
declare const SEARCH_INDEX: string
