import type { Id } from '#base/id.ts'
import { id, optionalText, z } from '#base/input.ts'
import { together } from '#base/together.ts'
import { isTeam } from '#logbook/actor.ts'
import { factsAbout } from '#logbook/api.ts'
import { type Context, view } from '#logbook/use-case.ts'
import { mayKeepApplications, maySeeApplications } from '#members/applications/application.access.ts'
import { lastApplicationOf } from '#members/applications/application.store.ts'
import { isOpen } from '#members/applications/application.ts'
import { maySeeDuesOf } from '#members/dues/due.access.ts'
import { latestLineOf } from '#members/dues/due-line.store.ts'
import { mayResign } from '#members/exits/resignation.access.ts'
import { resignationOf } from '#members/exits/resignation.store.ts'
import { endNotedOn, rolesThrough } from '#members/memberships/membership.store.ts'
import { officesEndingWith, statusOn } from '#members/memberships/membership.ts'
import { ownLife } from '#members/people/own-life.ts'
import { maySeeMail } from '#members/people/person.access.ts'
import { endedBy, speakingOn, toCome } from '#members/people/representation.ts'
import { mayWelcome } from '#members/welcomes/welcome.access.ts'
import { welcomesDue } from '#members/welcomes/welcome.store.ts'
import { namesOfLost, standingFor } from './alias.store.ts'
import { communesOf, identityOf } from './identity.store.ts'
import { lifeOf } from './life.ts'
import { mayCorrectMembership, mayDescribe, mayNoteRepresentation, mayRename } from './organisation.access.ts'
import { organisationOf } from './organisation.store.ts'
import { membershipOn } from './organisation.ts'

const read = async ({ db, hub, actor, told, today }: Context, organisation: Id) => {
  const ends = mayCorrectMembership(actor) === true
  const { found, identity, ...rest } = await together({
    found: organisationOf(db, hub.id, organisation),
    identity: identityOf(db, hub.id, organisation),
    communes: communesOf(db, hub.id),
    facts: factsAbout(db, hub.id, organisation),
    others: told('organisation', organisation),
    endNoted: endNotedOn(db, hub.id, organisation, today),
    lost: namesOfLost(db, hub.id, organisation),
    seats: ends ? told('membershipEnd', organisation) : [],
    roles: ends ? rolesThrough(db, hub.id, organisation, today) : [],
    application: maySeeApplications(actor) ? lastApplicationOf(db, hub.id, organisation) : null,
    resignation: mayResign(actor, organisation) === true ? resignationOf(db, hub.id, organisation) : null,
    dues: maySeeDuesOf(actor, organisation) ? latestLineOf(db, hub, organisation) : null,
    welcomes: mayWelcome(actor) === true ? welcomesDue(db, hub.id, today, organisation) : [],
    standings: told('standing', organisation),
  })
  return found && identity && { found, identity, ...rest }
}

/** One organisation: what it is, since when it is a member, who speaks for it, its whole life in the hub. A card made one with it leads here. */
export const showOrganisation = view({
  name: 'members.showOrganisation',
  input: z.object({ organisation: id(), vie: optionalText(100).catch('') }),
  load: async (context, { organisation }) => {
    const [found, standing] = await Promise.all([read(context, organisation), standingFor(context.db, context.hub.id, organisation)])
    return found ?? (standing === null ? null : read(context, standing))
  },
  run: ({ found: { representations, memberships, ...organisation }, ...read }, { actor, today, lang }, { vie }) => {
    const { application, resignation, endNoted, lost } = read
    const seen = representations.map((one) => ({ ...one, mail: maySeeMail(actor, one.person) ? one.mail : null }))
    const names = new Map([...lost, ...representations.map(({ person, name }) => [person, name] as const)])
    const begins = memberships.find(({ from }) => from > today)?.from ?? null
    return {
      organisation,
      identity: read.identity,
      communes: read.communes,
      today,
      membership: membershipOn(memberships, today),
      status: statusOn(memberships, today),
      endNoted: endNoted !== null && !endNoted.resigned && !endNoted.excluded,
      /** By which it leaves, or left last. */
      resignation: resignation && memberships.at(-1)?.id === resignation.membership ? { receivedOn: resignation.receivedOn } : null,
      /** What ends with its membership, before it is pressed: seats with their day, and offices held through it alone. */
      ending: { seats: read.seats, offices: officesEndingWith(read.roles, today) },
      speaking: speakingOn(seen, today),
      toCome: toCome(seen, today),
      ended: endedBy(seen, today),
      /** The first day of a membership that was decided and is to come. */
      begins,
      /** It asks to be a member, or is about to be one. */
      application:
        application && (isOpen(application) || begins !== null) ? { id: application.id, receivedOn: application.receivedOn } : null,
      dues: read.dues,
      /** It is new, and nobody has welcomed it. */
      welcomes: read.welcomes.length > 0,
      standings: read.standings,
      life: lifeOf(ownLife(read.facts, read.others, names, lang), vie),
      may: {
        describe: mayDescribe(actor, organisation.id) === true,
        rename: mayRename(actor) === true,
        correctMembership: mayCorrectMembership(actor) === true,
        resign: mayResign(actor, organisation.id) === true,
        noteApplication: mayKeepApplications(actor) === true,
        noteRepresentation: mayNoteRepresentation(actor) === true,
        noteContact: isTeam(actor),
      },
    }
  },
})
