import { id, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayNameTeam } from './conflict.access.ts'
import { keepTeam } from './conflict.store.ts'
import { loadConflict } from './conflict-act.ts'
import { choicesFor } from './conflict-choices.store.ts'
import { conflictMoved } from './conflict-facts.ts'
import { tellPeople } from './conflict-mail.ts'
import { helperProblems } from './conflict-team.ts'
import { partiesOf, remainingOf } from './remaining-team.ts'

/** Who follows a case leaves, or comes to speak for a party: the others name who follows it from now on; when none of them is left, whoever opened it. */
export const nameTeam = useCase({
  name: 'governance.nameTeam',
  input: z.object({ conflict: id(), team: several(id(), 20) }),
  load: async (context, input) => {
    const one = await loadConflict(context, input)
    return one && { one, remaining: await remainingOf(context, one) }
  },
  mayView: (who, { one, remaining }) => mayNameTeam(who, one, remaining),
  may: () => true,
  run: async (act, { conflict, team: asked }, { one, remaining }) => {
    const { db, hub, today } = act
    if (one.erasedOn) return wrong(problem('', 'conflict.isOver'))
    const team = [...new Set(asked)]
    const [{ helpers }, parties] = await Promise.all([choicesFor(db, hub.id, today), partiesOf(act, one)])
    const problems = helperProblems('team', team, [...helpers, ...one.team.filter(({ id: known }) => remaining.includes(known))], parties)
    if (problems.length > 0) return wrong(...problems)
    await keepTeam(db, hub.id, conflict, team)
    const already = [act.actor?.person, ...one.team.map(({ id: known }) => known)]
    await tellPeople(
      act,
      conflict,
      'team',
      team.filter((person) => !already.includes(person)),
    )
    act.record(conflictMoved, conflict, { step: 'followed' })
    const me = act.actor?.person
    return ok({ conflict, reads: me === one.openedBy || team.some((person) => person === me) })
  },
})
