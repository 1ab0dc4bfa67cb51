import { fitsAround } from '../text/fits-around'
import { parseTemplate } from './message-template'
import type { PlaceholderSyntax } from './vocabulary'

/** What is between the placeholders of a message; one piece where it has none. */
export function templatePieces(message: string, syntaxes?: readonly PlaceholderSyntax[]): string[] {
  const pieces = ['']
  for (const part of parseTemplate(message, syntaxes)) {
    if (part.kind === 'placeholder') pieces.push('')
    else pieces.push(`${pieces.pop() ?? ''}${part.text}`)
  }
  return pieces
}

/** A sentence without its full stop. Three dots stay. */
export function withoutStop(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/, '')
}

/** Whether a text is a message, as it is written or with values in the place of its placeholders. */
export function fitsTemplate(message: string, text: string, syntaxes?: readonly PlaceholderSyntax[]): boolean {
  return message === text || fitsAround(templatePieces(message, syntaxes), text)
}
