import type { Hono } from 'hono'
import { renderSVG } from 'uqr'
import { text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { problemsOf } from '#platform/web/problems.ts'
import type { Web } from '#platform/web/web.ts'
import type { KnownIn } from './account.store.ts'
import { recoveryOf } from './account.store.ts'
import { atTheDoor } from './door.ts'
import { homeOf, knownIn, lookHome } from './home.ts'
import type { AuthPages } from './pages.ts'
import { askRecovery } from './recovery.ts'
import { answerSecondCode, offeredSecret } from './second-code.ts'
import type { Session } from './session.store.ts'
import { logOut, logOutEverywhere, readSession, readSessions } from './sessions.ts'
import { enrolmentUri, shownSecret } from './totp.ts'
import { go, goTold, localPath, posted, type Refusal, show, tokenCookie, tooMany, type Visit, visitOf } from './visit.ts'

export type AccountMeans = { web: Web; pages: AuthPages }

const SECOND = 'auth.secondCode'
const RECOVER = 'auth.askRecovery'
const secondInput = z.object({ code: text(40) })

const sessionOf = ({ door, asked }: Visit): Promise<Session | null> => readSession(door, asked.token, asked.now)
/**
 * The hubs that answer for somebody's second code: those where a role asks for it; where none does and they turned it on themselves, all that
 * know them.
 */
const answeringOf = async (visit: Visit, { email }: Session): Promise<KnownIn[]> => {
  const known = await knownIn(visit.door, email, visit.asked.now)
  const guarded = known.filter((one) => isGuardedIn(visit, one))
  return guarded.length > 0 ? guarded : known
}

const isGuardedIn = ({ asked }: Visit, { roles }: KnownIn): boolean => asked.web.spine.needsSecondFactor({ person: '', name: '', roles })

/** Whether this session needs a second code: for a role in some hub, or to run the instance. */
const isGuarded = async (visit: Visit, session: Session): Promise<boolean> =>
  visit.asked.web.config.operators.includes(session.email) ||
  (await knownIn(visit.door, session.email, visit.asked.now)).some((one) => isGuardedIn(visit, one))

const toLogIn = ({ asked }: Visit) => go(`/connexion?vers=${encodeURIComponent(asked.url.pathname)}`)

/** What somebody who has proved their address may do with their log-in: second code, its loss, their sessions, the way home. */
export const accountRoutes = (app: Hono, { web, pages }: AccountMeans): void => {
  secondCodeRoutes(app, { web, pages })
  recoveryRoutes(app, { web, pages })

  app.get('/connexion/compte', async (c) => {
    const visit = visitOf(web, c)
    const session = await sessionOf(visit)
    if (!session) return toLogIn(visit)
    const others = (await readSessions(visit.door, session, visit.asked.now)).filter(({ hash }) => !hash.equals(session.hash))
    const hubs = (await knownIn(visit.door, session.email, visit.asked.now)).filter(({ demo }) => demo || !session.demo)
    const sessions = [session, ...others].map((one) => ({ session: one, here: one === session }))
    return show(visit, pages.Account, { session, sessions, hubs })
  })

  const leave = (visit: Visit, done: string) =>
    // Not "cookies": that would empty those of every neighbour site under the same domain name.
    goTold(visit, '/connexion', done, [tokenCookie(visit, null)], { 'clear-site-data': '"storage"' })

  app.post(
    '/deconnexion',
    posted(web, async (visit) => {
      if (visit.asked.token) await logOut(visit.door, visit.asked.token)
      return leave(visit, 'auth.loggedOut')
    }),
  )

  app.post(
    '/connexion/compte/partout',
    posted(web, async (visit) => {
      const session = await sessionOf(visit)
      if (session) await logOutEverywhere(visit.door, session)
      return leave(visit, 'auth.loggedOutEverywhere')
    }),
  )

  app.get('/mes-poles', async (c) => {
    const visit = visitOf(web, c)
    const session = await sessionOf(visit)
    if (!session) return toLogIn(visit)
    const { hubs, mayCreate } = await lookHome(visit.door, session.email, web.config.operators, visit.asked.now)
    return show(visit, pages.MyHubs, {
      email: session.email,
      hubs: hubs.filter(({ demo }) => demo || !session.demo),
      mayCreate: mayCreate && !session.demo,
    })
  })
}

/** Whoever has gone through the door may type the second code again, for what a session alone does not do (logbook/proven.ts). */
const mayProveAgain = ({ enrolled, demo }: Session): boolean => enrolled && !demo

const secondCodeRoutes = (app: Hono, { web, pages }: AccountMeans): void => {
  const page = async (visit: Visit, session: Session, next: string, refusal?: Refusal) => {
    if (session.enrolled) return show(visit, pages.SecondCode, { next, offer: null }, refusal)
    const secret = await offeredSecret(visit.door, session)
    const picture = renderSVG(enrolmentUri(secret, session.email), { border: 3, pixelSize: 6 })
    const needed = await isGuarded(visit, session)
    return show(visit, pages.SecondCode, { next, offer: { shown: shownSecret(secret), picture: svgUri(picture), needed } }, refusal)
  }

  app.get('/connexion/second-code', async (c) => {
    const visit = visitOf(web, c)
    const next = localPath(c.req.query('vers'))
    const session = await sessionOf(visit)
    if (!session) return go(next ? `/connexion?vers=${encodeURIComponent(next)}` : '/connexion')
    const again = c.req.query('encore') !== undefined && mayProveAgain(session)
    if (session.full && !again) return go(next ?? (await homeOf(visit.door, session.email, visit.asked.now)))
    return page(visit, session, next ?? '')
  })

  app.post(
    '/connexion/second-code',
    posted(web, async (visit, typed) => {
      const next = localPath(typed.vers)
      const { lang, now } = visit.asked
      const session = await sessionOf(visit)
      if (!session) return go(next ? `/connexion?vers=${encodeURIComponent(next)}` : '/connexion')
      const to = next ?? (await homeOf(visit.door, session.email, now))
      if (session.full && !mayProveAgain(session)) return go(to)
      const parsed = secondInput.safeParse(typed)
      if (!parsed.success)
        return page(visit, session, next ?? '', { form: SECOND, typed: {}, problems: problemsOf(parsed.error), status: 422 })
      const answered = await answerSecondCode(visit.door, session, parsed.data.code, lang, now)
      if (answered.is === 'tooMany') return page(visit, session, next ?? '', tooMany(SECOND, {}, answered.again, now))
      if (answered.is === 'in') return go(to, [tokenCookie(visit, answered.token)])
      const problems = [problem('code', 'auth.secondWrong')]
      return page(visit, session, next ?? '', { form: SECOND, typed: {}, problems, status: 422 })
    }),
  )
}

const recoveryRoutes = (app: Hono, { web, pages }: AccountMeans): void => {
  const page = async (visit: Visit, session: Session, refusal?: Refusal) => {
    const hubs = await answeringOf(visit, session)
    const waitingUntil = await atTheDoor(visit.door, (db) => recoveryOf(db, session.account, visit.asked.now))
    return show(visit, pages.Recovery, { hubs: hubs.map(({ name }) => name), waitingUntil, next: '' }, refusal)
  }

  app.get('/connexion/secours', async (c) => {
    const visit = visitOf(web, c)
    const session = await sessionOf(visit)
    if (!session) return toLogIn(visit)
    return session.full || !session.enrolled ? go('/connexion/compte') : page(visit, session)
  })

  app.post(
    '/connexion/secours',
    posted(web, async (visit) => {
      const session = await sessionOf(visit)
      if (!session) return toLogIn(visit)
      const hubs = await answeringOf(visit, session)
      if (session.full || !session.enrolled || hubs.length === 0) return go('/connexion/secours')
      const { lang, now } = visit.asked
      const asked = await askRecovery(visit.door, session, hubs, lang, now)
      if (asked.is === 'tooMany') return page(visit, session, tooMany(RECOVER, {}, asked.again, now))
      return goTold(visit, '/connexion/secours', 'auth.recoveryAsked')
    }),
  )
}

const svgUri = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
