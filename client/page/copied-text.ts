/** A button of the search page, whose text takes a moment: the page script asks for it when it is pressed. */
export interface CopiedText {
  readonly textToCopy?: () => Promise<string>
}
