/** The id of the `<template>` that holds what comes after the first paint. No heading has such an id. */
export const lateId = '_'

/**
 * What has to be known before the first paint: the theme that the reader chose, and that the fonts were fetched before in
 * this tab, so that no page shows another theme or typeface for a moment.
 *
 * And when the rest begins (`components/late-parts.tsx`): once something was painted, so that no line waits for it. At
 * once where the address has a query or a fragment, which may change what is shown; and in a tab that was here before,
 * which has it all. After a second where nothing is painted, in a tab in the background, or the browser does not tell.
 * To begin twice does nothing. It is put before the template: in a `<head>` React looks past what it does not expect, until
 * it finds the template itself.
 *
 * At most 300 bytes; policies name its hash. `client/page/theme.ts` and `client/page/fonts.ts` keep what it reads.
 */
export const earlyScript =
  'try{let e=document.documentElement,t,g=()=>_.before(_.content);setTimeout(g,/[?#]/.test(location)?0:1e3);new PerformanceObserver(g).observe({type:"paint"});t=localStorage["faultbook-theme"];if(t=="light"|t=="dark")e.dataset.theme=t;if(sessionStorage["faultbook-fonts"])e.className="fonts",g()}catch{}'
