import { dayAt } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { groupJoinTakenBack, membershipDateTakenBack, sectorTakenBack } from '#members/facts.ts'
import { unjoinGroup } from '#members/groups/group.store.ts'
import type { Sector } from '#members/organisations/identity.ts'
import { mayActOnMany } from '#members/organisations/organisation.access.ts'
import { type BulkChange, changeOf, markUndone, redateMemberships, removeSector } from './bulk.store.ts'

/** Takes back an act on many: what somebody changed since stays as they left it. */
export const undoChange = useCase({
  name: 'members.undoChange',
  input: z.object({ change: id() }),
  load: ({ db, hub }, { change }) => changeOf(db, hub.id, change),
  mayView: (who) => mayActOnMany(who) === true,
  may: (who) => mayActOnMany(who),
  run: async (act, { change }, before) => {
    if (!(await markUndone(act.db, act.hub.id, change, act.now))) return ok({ change })
    return (await BACK[before.kind](act, before)) ? ok({ change }) : wrong(problem('', 'bulk.undoMeetsAnother'))
  },
})

const sectorBack = async (act: Act, { id: change, changes, value }: BulkChange): Promise<boolean> => {
  const sector = value as Sector
  const organisations = changes.map(({ organisation }) => organisation)
  for (const one of await removeSector(act.db, act.hub.id, organisations, sector)) act.record(sectorTakenBack, one, { change, sector })
  return true
}

const datesBack = async (act: Act, { id: change, changes, value }: BulkChange): Promise<boolean> => {
  const back = await redateMemberships(act.db, act.hub.id, changes, value)
  for (const { organisation, membership, before } of back ?? [])
    if (membership) act.record(membershipDateTakenBack, organisation, { change, membership, from: before })
  return back !== null
}

/** They joined on the day of the act, as the hub counts days. */
const groupBack = async (act: Act, { id: change, changes, value: group, doneAt }: BulkChange): Promise<boolean> => {
  const lines = changes.flatMap(({ membership }) => membership ?? [])
  const organisations = await unjoinGroup(act.db, act.hub.id, lines, dayAt(doneAt, act.hub.zone))
  if (organisations.length > 0) act.record(groupJoinTakenBack, group, { change, organisations })
  return true
}

const BACK = { sector: sectorBack, since: datesBack, group: groupBack }
