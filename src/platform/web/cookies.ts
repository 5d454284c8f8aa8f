import { hash } from 'node:crypto'
import type { Lang, PageContext } from '#base/page.ts'

/** Name of the session cookie: `__Host-` binds it to this very host where the connection is encrypted. */
export const sessionCookie = (secure: boolean) => (secure ? '__Host-cordee' : 'cordee')

export const cookiesOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    (headers.get('cookie') ?? '')
      .split(';')
      .map((pair) => pair.trim().split('='))
      .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== ''),
  )

/** Only the hash of a token is kept or looked up. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer')

export const setCookie = (name: string, value: string, { secure, maxAge }: { secure: boolean; maxAge: number }): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`

/** The language chosen, else the browser's, else French. */
export const langOf = (headers: Headers, cookies: Record<string, string>): Lang => {
  if (cookies.lang === 'fr' || cookies.lang === 'en') return cookies.lang
  const wanted = (headers.get('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find((lang): lang is Lang => lang === 'fr' || lang === 'en') ?? 'fr'
}

export const themeOf = (cookies: Record<string, string>): PageContext['theme'] =>
  cookies.theme === 'light' || cookies.theme === 'dark' ? cookies.theme : 'auto'

/** HTML unless the client prefers JSON: the first of the two it names, at the highest weight. */
export const wantsJson = (headers: Headers): boolean => {
  const weigh = (type: string) =>
    Math.max(
      0,
      ...(headers.get('accept') ?? '')
        .split(',')
        .map((part) => part.trim().split(';'))
        .filter(([name]) => name === type)
        .map(([, ...params]) =>
          Number(
            params
              .find((param) => param.trim().startsWith('q='))
              ?.trim()
              .slice(2) ?? 1,
          ),
        ),
    )
  return weigh('application/json') > weigh('text/html')
}
