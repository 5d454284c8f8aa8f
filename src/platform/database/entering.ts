import type { Instant } from '#base/day.ts'
import { type Db, literal, type Pools, sql } from './database.ts'

/** Opening message of a request: the hub of an address, whose session a token's hash is, and who that is in the hub (`platform.enter`). */
export const opening = (address: string, token: Uint8Array | null, at: Instant): string =>
  `select platform.enter(${literal(address)}, ${bytes(token)}, ${literal(at)}::timestamptz) as entered`

/** The same for several people at one address: an answer for each, in their order. */
export const openingTogether = (address: string, tokens: (Uint8Array | null)[], at: Instant): string =>
  `select jsonb_agg(platform.enter(${literal(address)}, t.hash, ${literal(at)}::timestamptz) order by t.n) as entered
   from unnest(array[${tokens.map(bytes).join(', ')}]::bytea[]) with ordinality as t(hash, n)`

const bytes = (hash: Uint8Array | null): string => (hash === null ? 'null' : `'\\x${Buffer.from(hash).toString('hex')}'::bytea`)

/**
 * Opening message of a transaction in the name of a person, for what does not come by the web: the demonstration, the command line. Answers
 * as `platform.enter` does, without a session.
 */
export const openingAs = (address: string, email: string, at: Instant): string => `
  select set_config('app.hub', coalesce((select hub_id::text from platform.hub_address where slug = ${literal(address)}), ''), true);
  select jsonb_build_object(
    'hub', (select jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'zone', h.zone, 'demo', h.demo) from platform.hub h),
    'actor', (select members.actor(${literal(email)}, (${literal(at)}::timestamptz at time zone h.zone)::date) from platform.hub h)
  ) as entered`

/** Opening message of a transaction in one hub, for jobs; null: in none. */
export const openingIn = (hub: string | null): string => `select set_config('app.hub', ${literal(hub ?? '')}, true)`

/** The same, for who reads at length: every question of the transaction sees the hub as it stood at the first. */
export const openingOneMoment = (hub: string): string => `set transaction isolation level repeatable read; ${openingIn(hub)}`

/** The hub of the rest of the transaction, for who makes one. */
export const setHub = async (db: Db, hub: string): Promise<void> => {
  await sql`select set_config('app.hub', ${hub}, true)`.execute(db)
}

/** When the second code of the session of a token's hash was last typed; null: no such session, or half of one. */
export const provenAt = async (db: Db, token: Uint8Array | null, now: Instant): Promise<Instant | null> => {
  if (token === null) return null
  const { rows } = await sql<{ at: Instant | null }>`select platform.proven_at(${token}, ${now}::timestamptz) as at`.execute(db)
  return rows[0]?.at ?? null
}

/** Fails when the database does not answer. */
export const ping = async ({ app }: Pools): Promise<void> => void (await app.query('select 1'))

/** How many hubs this instance has. */
export const hubCount = async ({ app }: Pools): Promise<number> => {
  const { rows } = await app.query<{ hubs: number }>('select count(*) as hubs from platform.hub_address')
  return rows[0]?.hubs ?? 0
}
