import type { AcceptedCase } from '../content-case'
import { acceptedCodes } from './accepted-codes'
import { acceptedText } from './accepted-text'

/** Content that looks wrong and is published: as it is, as harmless text, or with a warning. */
export const accepted: readonly AcceptedCase[] = [...acceptedCodes, ...acceptedText]
