import { newId } from '#base/id.ts'
import { id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepChange } from '#members/bulk/bulk.store.ts'
import { groupJoined } from '#members/facts.ts'
import { mayActOnMany } from '#members/organisations/organisation.access.ts'
import { namedAmong } from '#members/organisations/organisation.store.ts'
import { ids } from '#members/organisations/organisation-asked.ts'
import { groupOf, joinGroup, type WholeGroup } from './group.store.ts'

const withGroup = (chosen: WholeGroup | null) => chosen && { chosen }

/** Several organisations join a group today; those already in it stay as they are, and are said. Taken back in one press. */
export const addToGroup = useCase({
  name: 'members.addToGroup',
  input: z.object({ organisations: ids(), group: orNothing(id()) }),
  // « Choisir… » left as it is: the page again, with the field to fill.
  load: async ({ db, hub, today }, { group }) => (group === null ? { chosen: null } : withGroup(await groupOf(db, hub.id, group, today))),
  may: (who) => mayActOnMany(who),
  run: async (act, { organisations }, { chosen: found }) => {
    if (found === null) return wrong(problem('group', 'input.required'))
    const { db, hub, today: from, now } = act
    const { id: group, members, endedOn } = found
    if (endedOn !== null) return wrong(problem('group', 'bulk.groupEnded'))
    const chosen = await namedAmong(db, hub.id, organisations)
    const there = new Set(members.filter(({ until }) => until === null || until > from).map(({ who }) => who))
    const news = chosen
      .filter((one) => !there.has(one.id))
      .map((one) => ({ ...one, is: 'organisation' as const, mail: null, member: newId() }))
    const joined = new Set((news.length === 0 ? [] : await joinGroup(db, hub.id, group, news, from)).map((one) => one.id))
    if (joined.size === 0) return wrong(problem('group', 'bulk.allInGroup'))
    const change = newId()
    const lineOf = new Map(news.filter((one) => joined.has(one.id)).map((one) => [one.id, one.member]))
    const changes = chosen.map(({ id: organisation }) => ({ organisation, membership: lineOf.get(organisation) ?? null, before: null }))
    await keepChange(db, hub.id, { id: change, kind: 'group', value: group, changes, doneAt: now })
    act.record(groupJoined, group, { organisations: [...joined], people: [], from, change })
    return ok({ change })
  },
})
