import { day, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { groupLeft, groupLeftUndone } from '#members/facts.ts'
import { mayKeepGroup } from './group.access.ts'
import { dateMember, groupOf } from './group.store.ts'
import { leavingProblems } from './group.ts'

const load = async ({ db, hub, today }: Context, { group, member }: { group: string; member: string }) => {
  const found = await groupOf(db, hub.id, group, today)
  const line = found?.members.find((one) => one.id === member)
  return found && line ? { group: found, line } : null
}
const subject = { group: id(), member: id() }

/** Somebody is no longer in a group from a day. That they were stays. */
export const leaveGroup = useCase({
  name: 'members.leaveGroup',
  input: z.object({ ...subject, until: day() }),
  load,
  may: (who, { group: { convenor } }) => mayKeepGroup(who, convenor?.id ?? null),
  run: async (act, { group, member, until }, { line }) => {
    const problems = leavingProblems(line, until)
    if (problems.length > 0) return wrong(...problems)
    await dateMember(act.db, act.hub.id, member, until)
    act.record(groupLeft, group, { member, until })
    return ok({ group })
  },
})

/** The end is taken back: they never left. */
export const rejoinGroup = useCase({
  name: 'members.rejoinGroup',
  input: z.object(subject),
  load,
  may: (who, { group: { convenor } }) => mayKeepGroup(who, convenor?.id ?? null),
  run: async (act, { group, member }) => {
    if (!(await dateMember(act.db, act.hub.id, member, null))) return wrong(problem('', 'group.allIn'))
    act.record(groupLeftUndone, group, { member })
    return ok({ group })
  },
})
