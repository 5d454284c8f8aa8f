import type { Hono } from 'hono'
import { addMinutes } from '#base/day.ts'
import { email as emailInput, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { answer } from '#platform/web/answer.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import { problemsOf } from '#platform/web/problems.ts'
import type { Web } from '#platform/web/web.ts'
import { answerCode } from './answer-code.ts'
import { askCode } from './ask-code.ts'
import { addressAwaiting } from './code.store.ts'
import { atTheDoor } from './door.ts'
import { homeOf } from './home.ts'
import { keptMails } from './outbox.store.ts'
import type { AuthPages, DemoPerson } from './pages.ts'
import { readSession, startDemoSession } from './sessions.ts'
import { browserCookie, go, localPath, posted, type Refusal, show, tokenCookie, tooMany, type Visit, visitOf } from './visit.ts'

export type LogInMeans = { web: Web; pages: AuthPages; demoPeople: (lang: 'fr' | 'en') => Promise<DemoPerson[]> }

const ASK = 'auth.askCode'
const ANSWER = 'auth.answerCode'
const askInput = z.object({ email: emailInput() })
const answerInput = z.object({ code: text(40) })

const withNext = (path: string, next: string | null | undefined): string => (next ? `${path}?vers=${encodeURIComponent(next)}` : path)

/** Address → code by mail → session. Reading a page never uses a code up: mail scanners and browsers fetch ahead. */
export const logInRoutes = (app: Hono, { web, pages, demoPeople }: LogInMeans): void => {
  const mayDemo = (visit: Visit) => web.config.demoLogins || visit.here

  const logInPage = async (visit: Visit, next: string, refusal?: Refusal) => {
    const demo = mayDemo(visit) ? await demoPeople(visit.asked.lang) : []
    return show(visit, pages.LogIn, { next, demo }, refusal)
  }

  const codePage = async (visit: Visit, next: string, refusal?: Refusal) => {
    const { door, browser, here } = visit
    const since = addMinutes(visit.asked.now, -60)
    const email = browser ? await atTheDoor(door, (db) => addressAwaiting(db, tokenHash(browser), since)) : null
    if (!email) return go(withNext('/connexion', next))
    const without = web.config.smtpUrl ? null : here ? 'here' : 'log'
    return show(visit, pages.Code, { next, email, without }, refusal)
  }

  app.get('/connexion', async (c) => {
    const visit = visitOf(web, c)
    const next = localPath(c.req.query('vers'))
    const session = await readSession(visit.door, visit.asked.token, visit.asked.now)
    // A demonstration's log-in opens nothing else: who was sent here needs a real one.
    if (session && !session.demo) return go(next ?? (await homeOf(visit.door, session.email, visit.asked.now)))
    return logInPage(visit, next ?? '')
  })

  app.post(
    '/connexion',
    posted(web, async (visit, typed) => {
      const next = localPath(typed.vers) ?? ''
      const parsed = askInput.safeParse(typed)
      if (!parsed.success) return logInPage(visit, next, { form: ASK, typed, problems: problemsOf(parsed.error), status: 422 })
      const { lang, now } = visit.asked
      const asked = await askCode(visit.door, { email: parsed.data.email, network: visit.network, lang, now })
      if (asked.is === 'tooMany') return logInPage(visit, next, tooMany(ASK, typed, asked.again, now))
      return go(withNext('/connexion/code', next), [browserCookie(visit, asked.browser)])
    }),
  )

  app.get('/connexion/code', (c) => codePage(visitOf(web, c), localPath(c.req.query('vers')) ?? ''))

  app.post(
    '/connexion/code',
    posted(web, async (visit, typed) => {
      const next = localPath(typed.vers)
      const parsed = answerInput.safeParse(typed)
      const { now, token } = visit.asked
      if (!visit.browser) return goneAnswer(visit, next ?? '')
      if (!parsed.success) return codePage(visit, next ?? '', { form: ANSWER, typed, problems: problemsOf(parsed.error), status: 422 })
      const { browser, network } = visit
      const answered = await answerCode(visit.door, { browser, typed: parsed.data.code, network, before: token, now })
      if (answered.is === 'tooMany') return codePage(visit, next ?? '', tooMany(ANSWER, typed, answered.again, now))
      if (answered.is === 'gone') return goneAnswer(visit, next ?? '')
      if (answered.is === 'wrong') {
        const problems = [problem('code', 'auth.codeWrong', { left: answered.left })]
        return codePage(visit, next ?? '', { form: ANSWER, typed, problems, status: 422 })
      }
      const to = next ?? (await homeOf(visit.door, answered.email, now))
      return go(to, [tokenCookie(visit, answered.token), browserCookie(visit, null)])
    }),
  )

  /** Nothing to try any more: the first page again, which says why and asks for another code. */
  const goneAnswer = (visit: Visit, next: string) =>
    logInPage(visit, next, { form: ASK, typed: {}, problems: [problem('', 'auth.codeGone')], status: 422 })

  app.post(
    '/connexion/demo',
    posted(web, async (visit, typed) => {
      const { asked } = visit
      const token =
        mayDemo(visit) && typed.hub && typed.email
          ? await startDemoSession(visit.door, { hub: typed.hub, email: typed.email.toLowerCase() }, asked.now)
          : null
      if (!token) return answer.problem(asked, 403, problem('', 'auth.noDemo'))
      return go(localPath(typed.vers) ?? `/${typed.hub}/accueil`, [tokenCookie(visit, token)])
    }),
  )

  app.get('/connexion/courrier', async (c) => {
    const visit = visitOf(web, c)
    if (!visit.here || web.config.smtpUrl) return answer.absent(visit.asked)
    return show(visit, pages.LogInMails, { mails: await atTheDoor(visit.door, keptMails) })
  })
}
