/**
 * The script of a page that leads on: it replaces the page, so that Back does not return to it, and
 * takes the query and the fragment along.
 */
const target = document.currentScript?.dataset.to
if (target !== undefined) location.replace(target + location.search + location.hash)

export {}
