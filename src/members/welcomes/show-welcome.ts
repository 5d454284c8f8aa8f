import { id, z } from '#base/input.ts'
import { type Context, view } from '#logbook/use-case.ts'
import { duesOn } from '#members/dues/dues.store.ts'
import { askedOf } from '#members/dues/dues.ts'
import { groupsNamed, groupsOf } from '#members/groups/group.store.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { membershipOn } from '#members/organisations/organisation.ts'
import { speakingOn } from '#members/people/representation.ts'
import { mayWelcome } from './welcome.access.ts'
import { buddiesFor, welcomesOf } from './welcome.store.ts'
import { type DueOffer, type Offer, proposed, standing } from './welcome.ts'

/** What a new member can be offered, and what was done of it already. null: no such organisation. */
export const loadWelcome = async ({ db, hub, today }: Context, { organisation }: { organisation: string }) => {
  const [found, welcomes, buddies, groups, into, dues] = await Promise.all([
    organisationOf(db, hub.id, organisation),
    welcomesOf(db, hub.id, organisation),
    buddiesFor(db, hub.id, organisation, today),
    groupsNamed(db, hub.id, null),
    groupsOf(db, hub.id, { organisation }),
    duesOn(db, hub.id, organisation, today),
  ])
  if (!found) return null
  const membership = membershipOn(found.memberships, today)
  const welcome = (membership && welcomes.find((one) => one.membership === membership.id)) ?? null
  const there = new Set(into.filter(({ until }) => until === null || until > today).map(({ group }) => group))
  const speakers = speakingOn(found.representations, today)
  const offer: Offer = {
    reached: [...new Set(speakers.filter(({ mail }) => mail !== null).map(({ name }) => name))],
    dues: duesOffered(dues),
    buddies,
    groups: groups.filter((one) => !there.has(one.id)),
    hasBuddy: welcome !== null && standing(welcome.parts).some(({ part }) => part === 'buddy'),
  }
  return { found, membership, welcome, speakers, offer }
}

const duesOffered = (dues: Awaited<ReturnType<typeof duesOn>>): DueOffer => {
  if (dues === null) return { is: 'none' }
  const { year, line, dueOn, brackets, formula } = dues
  if (line !== null) return { is: 'asked', line, year }
  return {
    is: 'callable',
    year,
    cents: askedOf(dues, null),
    free: formula === 'free',
    dueOn,
    brackets: formula === 'brackets' ? brackets : [],
  }
}

/** The welcome of a new member: already filled, one press; then what was done, line by line. */
export const showWelcome = view({
  name: 'members.showWelcome',
  input: z.object({ organisation: id() }),
  mayView: (who) => mayWelcome(who) === true,
  load: loadWelcome,
  run: ({ found, membership, welcome, offer }, { today }) => ({
    organisation: { id: found.id, name: found.name },
    membership,
    waived: welcome?.waived ?? false,
    done: welcome?.parts ?? [],
    offer,
    proposed: proposed(offer, welcome?.parts ?? [], today),
    today,
  }),
})

export type WelcomeData = Awaited<ReturnType<typeof showWelcome.run>>
