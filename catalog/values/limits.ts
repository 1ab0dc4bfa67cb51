import { z } from 'zod'

/** How much content is read where `site.json` says nothing. */
export const defaultLimits = { fileMegabytes: 25, folderMegabytes: 500, files: 100_000 } as const

const whole = (most: number, description: string) => z.int().min(1).max(most).meta({ description })

/** `limits` of `site.json`: against content that nobody meant, such as a dump that got into the folder. */
export const limitsSchema = z
  .strictObject({
    fileMegabytes: whole(500, 'Largest content file, in MB. A text of more than 500 MB cannot be read at all.').default(
      defaultLimits.fileMegabytes,
    ),
    folderMegabytes: whole(100_000, 'All content files together, in MB.').default(defaultLimits.folderMegabytes),
    files: whole(10_000_000, 'Files and folders in the content folder.').default(defaultLimits.files),
  })
  .meta({ description: 'How much content is read: 25 MB a file, 500 MB and 100,000 files in all, unless set.' })
