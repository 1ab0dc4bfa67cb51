/** Where the page script puts the theme switch (`client/page/theme-switch.ts`), whose room it has from the start. */
export function ThemeSwitch() {
  // Not React's to look into: the script may come first.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
  return <fieldset className="theme needs-script" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
}
