import type { Hono, MiddlewareHandler } from 'hono'
import { cookiesOf, sessionCookie, tokenHash } from '#platform/web/cookies.ts'
import type { Web } from '#platform/web/web.ts'
import { accountRoutes } from './account.routes.ts'
import { type LogInMeans, logInRoutes } from './log-in.routes.ts'
import { noteUse } from './sessions.ts'

/** Log-in as app.tsx mounts it, outside any hub and before the hubs' own routes, whose requests keep a session alive. */
export const authRoutes =
  (means: LogInMeans) =>
  (app: Hono): void => {
    app.use(keepsAwake(means.web))
    logInRoutes(app, means)
    accountRoutes(app, means)
  }

const HOUR = 3_600_000
const MOST_REMEMBERED = 10_000

/** Notes, at most once an hour a session, that it is used; the answer does not depend on it. */
const keepsAwake = (web: Web): MiddlewareHandler => {
  const noted = new Map<string, number>()
  return async (c, next) => {
    await next()
    const token = cookiesOf(c.req.raw.headers)[sessionCookie(web.config.secure)]
    if (!token) return
    const hash = tokenHash(token)
    const key = hash.toString('base64')
    const now = web.clock()
    const at = Temporal.Instant.from(now).epochMilliseconds
    if ((noted.get(key) ?? Number.NEGATIVE_INFINITY) > at - HOUR) return
    if (noted.size >= MOST_REMEMBERED) noted.clear()
    noted.set(key, at)
    await noteUse({ pools: web.pools }, hash, now).catch(() => noted.delete(key))
  }
}
