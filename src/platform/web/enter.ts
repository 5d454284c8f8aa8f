import { dayAt } from '#base/day.ts'
import { newId } from '#base/id.ts'
import type { HubOfPage } from '#base/page.ts'
import { inTransaction, type Open } from '#platform/database/database.ts'
import { opening, openingTogether, provenAt, setHub } from '#platform/database/entering.ts'
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

/** What became of one request: it did not get in, or what was done for it. */
export type Run = { gate: Gate } | { gate?: undefined; outcome: Outcome<unknown>; entered: Entered; roundTrips: number }

/** Opens the transaction (begin, hub, session and actor in one message), checks the door, runs the operation, commits when it was done; a trial is taken back. */
export const enter = async (
  asked: Asked,
  operation: Operation,
  mode: 'read only' | 'read write' | 'trial',
  work: (context: WebContext) => Promise<Outcome<unknown>>,
): Promise<Run> => {
  const { web, params, now } = asked
  return inTransaction<Run>(
    web.pools.app,
    opening(addressIn(params), hashOf(asked), now),
    async (open) => {
      const entered = open.opened.entered as Entered
      const gate = doorOf(asked, operation, entered)
      if (gate) return { commit: false, value: { gate } }
      const hub = operation.makesHub ? { ...NO_HUB, id: newId() } : (entered.hub ?? NO_HUB)
      if (operation.makesHub) await setHub(open.db, hub.id)
      const seen = completed(asked, entered)
      const outcome = await work(contextFor(asked, seen, hub, open))
      return {
        commit: outcome.is === 'done' && mode !== 'trial',
        value: { outcome, entered: seen, roundTrips: open.roundTrips() + 1 },
      }
    },
    mode === 'trial' ? 'read write' : mode,
    PATIENCE_MS,
  )
}

/** What became of one of several who look together; `failed`: it could not be read for her. */
export type RunTogether = Run | { failed: unknown }

/** Several people who look at the same address at once, in one transaction; each through the door by themselves. `work` answers for those who got in, in order. */
export const enterTogether = async (
  asked: [Asked, ...Asked[]],
  operation: Operation,
  work: (contexts: WebContext[]) => Promise<PromiseSettledResult<Outcome<unknown>>[]>,
): Promise<RunTogether[]> => {
  const [{ web, params, now }] = asked
  return inTransaction<RunTogether[]>(
    web.pools.app,
    openingTogether(addressIn(params), asked.map(hashOf), now),
    async (open) => {
      const entered = open.opened.entered as Entered[]
      const each = asked.map((one, at) => {
        const found = entered[at] as Entered
        return { one, gate: doorOf(one, operation, found), seen: completed(one, found) }
      })
      const inside = each.filter(({ gate }) => gate === null)
      const settled = await work(inside.map(({ one, seen }) => contextFor(one, seen, seen.hub ?? NO_HUB, open)))
      const outcomes = new Map(inside.map((one, at) => [one, settled[at] as PromiseSettledResult<Outcome<unknown>>]))
      const roundTrips = open.roundTrips() + 1
      const value = each.map((one): RunTogether => {
        const outcome = outcomes.get(one)
        if (!outcome) return { gate: one.gate as Gate }
        return outcome.status === 'rejected' ? { failed: outcome.reason } : { outcome: outcome.value, entered: one.seen, roundTrips }
      })
      return { commit: false, value }
    },
    'read only',
    PATIENCE_MS,
  )
}

const addressIn = (params: Asked['params']): string => (ADDRESS.test(params.hub ?? '') ? (params.hub as string) : '')

const hashOf = ({ token }: Pick<Asked, 'token'>): Uint8Array | null => (token === null ? null : tokenHash(token))

/** Half a session is nobody's yet. */
const completed = (asked: Asked, entered: Entered): Entered => {
  const { session, actor } = entered
  const complete = session !== null && (!actor || !awaitsSecondCode(asked, session, actor))
  return complete ? entered : { ...entered, session: null, actor: null }
}

const contextFor = (asked: Asked, { actor, session }: Entered, hub: HubOfPage, { db, ending }: Open): WebContext => {
  const { web, now } = asked
  return {
    db,
    ending,
    hub,
    actor,
    email: session?.email ?? null,
    operators: web.config.operators,
    now,
    today: dayAt(now, hub.zone),
    lang: asked.lang,
    data: web.config.data,
    mailHost: web.config.mailInPort === null && web.config.mailInFolder === null ? null : web.config.mailInHost,
    // A letter that leaves with whatever host a request names would lead its reader anywhere; this very machine is no such place.
    site: web.config.url ?? (isLoopbackHost(asked.url.host) ? asked.url.origin : null),
    ...(asked.rows ? { rows: asked.rows } : {}),
    provenAt: () => provenAt(db, hashOf(asked), now),
  }
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
