import { statfs } from 'node:fs/promises'
import { CannotStart } from '../cannot-start.ts'
import { house } from '../i18n/house.ts'
import { speaker } from '../i18n/words.ts'

/** Whether there is less than one segment of its log left: PostgreSQL cannot recover there. */
export const isFullAt = async (folder: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < 16 * 1024 ** 2
}

/** Why PostgreSQL does not start, for whoever keeps the installation. */
export const whyNot = (error: Error): string => {
  if (!(error instanceof CannotStart)) return `PostgreSQL did not start again: ${error.message}`
  const { says } = speaker([house])
  return `${says(error.problem, 'fr')}\n${says(error.problem, 'en')}`
}
