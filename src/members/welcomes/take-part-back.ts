import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { groupJoinTakenBack } from '#members/facts.ts'
import { unjoinGroup } from '#members/groups/group.store.ts'
import { mayWelcome } from './welcome.access.ts'
import { undoPart, welcomesOf } from './welcome.store.ts'
import { canTakeBack } from './welcome.ts'
import { welcomePartTakenBack } from './welcome-facts.ts'

const load = async ({ db, hub }: Context, { organisation, part }: { organisation: string; part: string }) => {
  for (const welcome of await welcomesOf(db, hub.id, organisation)) {
    const one = welcome.parts.find(({ id: known }) => known === part)
    if (one) return { welcome: welcome.id, one }
  }
  return null
}

/** One part of a welcome is taken back: the buddy, a group. A mail that left and a numbered call are not. */
export const takePartBack = useCase({
  name: 'members.takePartBack',
  input: z.object({ organisation: id(), part: id() }),
  load,
  mayView: (who) => mayWelcome(who) === true,
  may: (who) => mayWelcome(who),
  run: async (act, { organisation }, { welcome, one }) => {
    if (one.undone) return ok({ organisation })
    if (!canTakeBack(one)) return wrong(problem('', one.part === 'dues' ? 'welcome.calledStays' : 'welcome.sentStays'))
    const { db, hub, now } = act
    if (one.group !== null) {
      const gone = one.member === null ? [] : await unjoinGroup(db, hub.id, [one.member], one.on)
      if (gone.length === 0) return wrong(problem('', 'welcome.groupChanged', { group: one.group.name }))
      act.record(groupJoinTakenBack, one.group.id, { change: one.id, organisations: gone })
    }
    await undoPart(db, hub.id, one.id, now)
    act.record(welcomePartTakenBack, organisation, {
      ...{ welcome, part: one.part },
      ...{ buddy: one.person?.id ?? null, group: one.group?.id ?? null },
    })
    return ok({ organisation })
  },
})
