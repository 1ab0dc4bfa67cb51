/**
 * A placeholder for the base path of a site in everything that Next writes. Its own `basePath` stays empty: it would be compiled into
 * the scripts of the pages.
 */
export const assetPrefix = '/faultbook-base-path'

/** Where Next exports its pages, below the root of the tool: it refuses any other location. */
export const exportFolder = '.faultbook/explorer-export'
