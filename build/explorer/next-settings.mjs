/**
 * Stands for the base path of a site in all that Next writes. Its own `basePath` stays empty: it would be compiled into
 * the scripts of the pages.
 */
export const assetPrefix = '/faultbook-base-path'

/** Where Next exports its pages to, below the root of the tool: it refuses any other place. */
export const exportFolder = '.faultbook/explorer-export'
