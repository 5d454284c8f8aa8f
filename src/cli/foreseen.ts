import { type Problem, problem } from '#base/problem.ts'
import { CannotStart } from '#platform/cannot-start.ts'
import type { Config } from '#platform/config.ts'
import { isUnavailable } from '#platform/database/unavailable.ts'
import { type Exit, Stop } from './command.ts'

/** What an error means to whoever keeps the installation; null: nobody thought of it, its place in the code must be seen. */
export const foreseen = (error: unknown, config: Pick<Config, 'databaseUrl' | 'data'>): { problems: Problem[]; exit: Exit } | null => {
  if (error instanceof Stop) return error
  const one = (found: Problem) => ({ problems: [found], exit: 1 as const })
  if (error instanceof CannotStart) return one(error.problem)
  const { code = '', path = '', message = '' } = (error ?? {}) as { code?: string; path?: string; message?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return one(problem('', 'cli.diskFull'))
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return one(problem('', 'cli.noRight', { path: path || config.data }))
  if (code === 'ENOENT' && path) return one(problem('', 'cli.noFile', { path }))
  if (code === 'ENOTDIR' || code === 'EEXIST') return one(problem('', 'cli.notAFolder', { path: path || config.data }))
  if (code === 'EISDIR') return one(problem('', 'cli.notAFile', { path }))
  // Class 28: the server does not accept who asks; 3D000: there is no such database; 42501: a right is missing.
  if (/^(28...|3D000|42501)$/.test(code)) return one(problem('', 'cli.databaseRefuses', { why: message }))
  if (isUnavailable(error)) return one(problem('', config.databaseUrl === null ? 'cli.databaseGone' : 'cli.noDatabase'))
  return null
}
