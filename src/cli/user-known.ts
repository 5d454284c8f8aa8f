import { dayAt, type Instant } from '#base/day.ts'
import type { HubOfPage } from '#base/page.ts'
import { boardOn } from '#governance/api.ts'
import type { Actor } from '#logbook/actor.ts'
import { representativesOn } from '#members/api.ts'
import { type KnownIn, type KnownLogIn, readLogIn } from '#platform/auth/operator.ts'
import { inTransaction, type Pools } from '#platform/database/database.ts'
import { openingAs } from '#platform/database/entering.ts'

/** What the installation knows of an address: its log-in, and who it is in each hub. */
export type Known = { logIn: KnownLogIn | null; hubs: (KnownIn & { actor: Actor })[] }

export const knownBy = async (pools: Pools, email: string, now: Instant): Promise<Known> => {
  const { logIn, hubs: known } = await readLogIn({ pools }, email, now)
  const hubs: Known['hubs'] = []
  for (const one of known) {
    const actor = await inTransaction(pools.app, openingAs(one.slug, email, now), async ({ opened }) => ({
      commit: false,
      value: (opened.entered as { actor: Actor | null }).actor,
    }))
    if (actor) hubs.push({ ...one, actor })
  }
  return { logIn, hubs }
}

/** Roles that ask for a second code, as app.tsx says it to the log-in. */
const GUARDED = ['coordinator', 'treasurer']

/**
 * The hubs that answer for somebody's second code, if in each of them two organisations of the board could lift it, through somebody else who has an
 * address; null: in one at least they could not.
 */
export const liftableIn = async (pools: Pools, { hubs }: Known, email: string, now: Instant): Promise<string[] | null> => {
  const guarded = hubs.filter(({ roles }) => roles.some((role) => GUARDED.includes(role)))
  const answering = guarded.length > 0 ? guarded : hubs
  for (const { slug } of answering) {
    const voices = await inTransaction(pools.app, openingAs(slug, email, now), async ({ db, opened }) => {
      const { id, zone } = (opened.entered as { hub: HubOfPage }).hub
      const today = dayAt(now, zone)
      const speakers = await representativesOn(db, id, await boardOn(db, id, today), today)
      const others = speakers.filter(({ mail }) => mail !== null && mail !== email)
      return { commit: false, value: others.map(({ organisation, mail }) => ({ organisation, mail })) }
    })
    // Two different people, of two different organisations.
    const two = voices.some((one) => voices.some((other) => other.organisation !== one.organisation && other.mail !== one.mail))
    if (!two) return null
  }
  return answering.length > 0 ? answering.map(({ slug }) => slug) : null
}
