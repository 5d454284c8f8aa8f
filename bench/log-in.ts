import { setTimeout as sleep } from 'node:timers/promises'
import { codeAt, secretOf } from '#platform/auth/totp.ts'

/** Enters by the door as people do, code of the mail and second code included. Gives the cookie of the complete session. `origin`: of this machine, whose mails are shown. */
export const logIn = async (origin: string, email: string): Promise<string> => {
  const cookies = new Map<string, string>()
  const send = async (path: string, fields?: Record<string, string>) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const body = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
    const answer = await fetch(`${origin}${path}`, { ...body, redirect: 'manual', headers: { cookie, origin, accept: 'text/html' } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return answer.text()
  }
  await send('/connexion', { email })
  await send('/connexion/code', { code: await mailedCode(send) })
  const shown = /<code>([A-Z2-7 ]+)<\/code>/.exec(await send('/connexion/second-code'))?.[1] ?? ''
  await send('/connexion/second-code', { code: codeAt(secretOf(shown), new Date().toISOString()) })
  const token = cookies.get('cordee')
  if (!token) throw new Error(`${email} did not get in`)
  return `cordee=${token}`
}

const mailedCode = async (send: (path: string) => Promise<string>): Promise<string> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(await send('/connexion/courrier'))?.[0]
    if (code) return code
    await sleep(50)
  }
  throw new Error('No code came')
}
