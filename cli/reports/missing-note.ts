import { counted } from '../../catalog/text/counted'

/** That a folder is not read in full, so that a code may be documented and not found. */
export function missingNote(problems: number, folder: string): string {
  return `${counted(problems, 'problem')} in ${folder}: \`faultbook check ${folder}\` names them. Codes may be missing.`
}
