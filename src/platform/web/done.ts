import { hash } from 'node:crypto'
import { setCookie } from './cookies.ts'

/**
 * What has just been done, said once, on the page it led to: in a cookie of that page alone (two tabs do not take each other's), for a minute,
 * gone once read. Never in the address: no link can say it, no reload says it again.
 */

const SECONDS = 60
const CODE = /^[a-z]\w*\.\w+$/i

type Cookies = Record<string, string>

const PLAIN = 'cordee-done-'

const nameFor = (path: string, secure: boolean): string => `${secure ? '__Host-' : ''}${PLAIN}${hash('sha256', path).slice(0, 8)}`

/** Whether there is anything to tell at all, on whatever page: most requests bring no such cookie. */
export const mayBeTold = (cookie: string | null | undefined): boolean => cookie?.includes(PLAIN) ?? false

/** The cookie that goes with a redirection to `location` (a path, with or without query and anchor). */
export const tellDone = (code: string, location: string, secure: boolean): string =>
  setCookie(nameFor(new URL(location, 'http://here').pathname, secure), code, { secure, maxAge: SECONDS })

/** The code told to the page at `path`; null: nothing. */
export const toldAt = (cookies: Cookies, path: string, secure: boolean): string | null => {
  const code = cookies[nameFor(path, secure)]
  return code !== undefined && CODE.test(code) ? code : null
}

/** The cookie that takes it away again. */
export const forgetDone = (path: string, secure: boolean): string => setCookie(nameFor(path, secure), '', { secure, maxAge: 0 })
