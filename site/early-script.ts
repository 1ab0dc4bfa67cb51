/**
 * What has to be known before the first paint: the theme that the reader chose, and that the fonts were fetched before in
 * this tab, so that no page shows another theme or typeface for a moment. At most 300 bytes; policies name its hash.
 * `client/page/theme.ts` and `client/page/fonts.ts` keep what it reads.
 */
export const earlyScript =
  'try{let d=document.documentElement,t=localStorage["faultbook-theme"];if(t=="light"||t=="dark")d.dataset.theme=t;if(sessionStorage["faultbook-fonts"])d.classList.add("fonts")}catch{}'
