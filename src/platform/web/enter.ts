import { dayAt } from '#base/day.ts'
import { newId } from '#base/id.ts'
import type { HubOfPage } from '#base/page.ts'
import { inTransaction } from '#platform/database/database.ts'
import { opening, provenAt, setHub } from '#platform/database/entering.ts'
import type { Asked } from './asked.ts'
import { tokenHash } from './cookies.ts'
import type { Outcome } from './outcome.ts'
import type { Operation } from './routes.ts'
import { isLoopbackHost } from './security.ts'
import type { Entered, Gate, WebContext } from './web.ts'

const NO_HUB: HubOfPage = { id: '', slug: '', name: '', zone: 'Europe/Paris', demo: false }

/** What can be the address of a hub; anything else is no hub's, and is not asked for (a NUL would even cut the question short). */
const ADDRESS = /^[a-z0-9-]{1,63}$/

/** What a request may take of the database in all: whoever waits longer has gone. */
const PATIENCE_MS = 20_000

type Run = { gate: Gate } | { gate?: undefined; outcome: Outcome<unknown>; entered: Entered; roundTrips: number }

/** Opens the transaction (begin, hub, session and actor in one message), checks the door, runs the operation, commits when it was done; a trial is taken back. */
export const enter = async (
  asked: Asked,
  operation: Operation,
  mode: 'read only' | 'read write' | 'trial',
  work: (context: WebContext) => Promise<Outcome<unknown>>,
): Promise<Run> => {
  const { web, params, now, token } = asked
  return inTransaction<Run>(
    web.pools.app,
    opening(ADDRESS.test(params.hub ?? '') ? (params.hub as string) : '', token === null ? null : tokenHash(token), now),
    async ({ db, opened, ending, roundTrips }) => {
      const entered = opened.entered as Entered
      const gate = doorOf(asked, operation, entered)
      if (gate) return { commit: false, value: { gate } }
      const hub = operation.makesHub ? { ...NO_HUB, id: newId() } : (entered.hub ?? NO_HUB)
      if (operation.makesHub) await setHub(db, hub.id)
      const complete = entered.session !== null && (!entered.actor || !awaitsSecondCode(asked, entered.session, entered.actor))
      const context: WebContext = {
        db,
        ending,
        hub,
        actor: complete ? entered.actor : null,
        email: complete ? (entered.session?.email ?? null) : null,
        operators: web.config.operators,
        now,
        today: dayAt(now, hub.zone),
        lang: asked.lang,
        data: web.config.data,
        mailHost: web.config.mailInPort === null && web.config.mailInFolder === null ? null : web.config.mailInHost,
        // A letter that leaves with whatever host a request names would lead its reader anywhere; this very machine is no such place.
        site: web.config.url ?? (isLoopbackHost(asked.url.host) ? asked.url.origin : null),
        ...(asked.rows ? { rows: asked.rows } : {}),
        provenAt: () => provenAt(db, token === null ? null : tokenHash(token), now),
      }
      const outcome = await work(context)
      return {
        commit: outcome.is === 'done' && mode !== 'trial',
        value: { outcome, entered: complete ? entered : { ...entered, actor: null }, roundTrips: roundTrips() + 1 },
      }
    },
    mode === 'trial' ? 'read write' : mode,
    PATIENCE_MS,
  )
}

const doorOf = ({ web, params }: Asked, operation: Operation, { hub, session, actor }: Entered): Gate | null => {
  if (params.hub !== undefined && !hub) return 'absent'
  // Who runs the instance makes hubs with the second code only; the first hub of an instance needs none yet.
  if (operation.makesHub && session && !session.full && web.config.operators.includes(session.email)) return 'secondFactor'
  if (operation.open === 'everyone') return null
  if (!session) return 'logIn'
  if (actor && awaitsSecondCode({ web }, session, actor)) return 'secondFactor'
  return null
}

/** A second code is asked where a role needs one, and of who has turned one on: it protects only if it is always asked. */
const awaitsSecondCode = (
  { web }: Pick<Asked, 'web'>,
  { full, enrolled }: NonNullable<Entered['session']>,
  actor: NonNullable<Entered['actor']>,
): boolean => !full && (enrolled || web.spine.needsSecondFactor(actor))
