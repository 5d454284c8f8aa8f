import { id, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { helperProblems } from '#governance/conflicts/conflict-team.ts'
import { partiesOf, remainingOf } from '#governance/conflicts/remaining-team.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayNameExclusionTeam } from './exclusion.access.ts'
import { choicesFor, keepTeam } from './exclusion.store.ts'
import { asParties, loadCase } from './exclusion-act.ts'
import { exclusionMoved } from './exclusion-facts.ts'
import { tellTeam } from './exclusion-mail.ts'

/**
 * Who examines an exclusion leaves, or comes to speak for the one concerned: the others name who does from now on; when none of them is left, the
 * coordination. Where a case led to it, that case names them.
 */
export const nameExclusionTeam = useCase({
  name: 'governance.nameExclusionTeam',
  input: z.object({ exclusion: id(), team: several(id(), 20) }),
  load: async (context, input) => {
    const one = await loadCase(context, input)
    return one && { one, remaining: await remainingOf(context, asParties(one)) }
  },
  mayView: (who, { one, remaining }) => mayNameExclusionTeam(who, one, remaining),
  may: () => true,
  run: async (act, { exclusion, team: asked }, { one, remaining }) => {
    const { db, hub, today } = act
    if (one.erased) return wrong(problem('', 'exclusion.isOver'))
    const team = [...new Set(asked)]
    const [{ people }, parties] = await Promise.all([choicesFor(db, hub.id, today), partiesOf(act, asParties(one))])
    const problems = helperProblems('team', team, [...people, ...one.team.filter(({ id: known }) => remaining.includes(known))], parties)
    if (problems.length > 0) return wrong(...problems)
    await keepTeam(db, hub.id, exclusion, team)
    const already = [act.actor?.person, ...one.team.map(({ id: known }) => known)]
    await tellTeam(
      act,
      exclusion,
      team.filter((person) => !already.includes(person)),
    )
    act.record(exclusionMoved, exclusion, { step: 'followed' })
    return ok({ exclusion, reads: team.some((person) => person === act.actor?.person) })
  },
})
