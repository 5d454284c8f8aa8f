import { addMinutes } from '#base/day.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Context } from './use-case.ts'

/** What cannot be undone, or takes everything away, is not done by a session alone (OWASP ASVS 5.0, 7.5.3): the second code is typed again, and counts for so long. */
export const PROVEN_MINUTES = 15

/** Whether who asks has just typed their second code. Outside the web whoever acts has the machine itself. */
export const isProven = async ({ provenAt, now }: Pick<Context, 'provenAt' | 'now'>): Promise<boolean> => {
  if (!provenAt) return true
  const at = await provenAt()
  return at !== null && at > addMinutes(now, -PROVEN_MINUTES)
}

/** Said when they have not. */
export const proveFirst = (): Problem => problem('', 'request.proveFirst', { minutes: PROVEN_MINUTES })
