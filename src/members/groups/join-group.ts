import { newId } from '#base/id.ts'
import { day, id, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { groupJoined } from '#members/facts.ts'
import { nameKey } from '#members/name.ts'
import { mayKeepGroup } from './group.access.ts'
import { groupOf, joinGroup as join, knownCalled } from './group.store.ts'
import { namesIn, recognised } from './group.ts'

/** Several organisations and people join a group at once, by their names, one a line. All of them, or none when a name is unknown. */
export const joinGroup = useCase({
  name: 'members.joinGroup',
  input: z.object({ group: id(), names: text(20000), from: day() }),
  load: ({ db, hub, today }, { group }) => groupOf(db, hub.id, group, today),
  may: (who, { convenor }) => mayKeepGroup(who, convenor?.id ?? null),
  run: async (act, { group, names: typed, from }, { members }) => {
    const names = namesIn(typed)
    if (names.length === 0) return wrong(problem('names', 'group.nobody'))
    const known = await knownCalled(
      act.db,
      act.hub.id,
      names.map(nameKey),
      names.map((name) => name.toLowerCase()),
    )
    const { found, problems } = recognised(names, known)
    if (problems.length > 0) return wrong(...problems)
    const there = new Set(members.filter(({ until }) => until === null || until > from).map(({ who }) => who))
    const news = found.filter((one) => !there.has(one.id)).map((one) => ({ ...one, member: newId() }))
    const joined = news.length === 0 ? [] : await join(act.db, act.hub.id, group, news, from)
    if (joined.length === 0) return wrong(problem('names', 'group.allIn'))
    const ids = (is: 'organisation' | 'person') => joined.filter((one) => one.is === is).map((one) => one.id)
    act.record(groupJoined, group, { organisations: ids('organisation'), people: ids('person'), from })
    return ok({ group })
  },
})
