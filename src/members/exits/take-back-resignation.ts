import { id, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { undoEnd } from '#members/memberships/undo-membership-end.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { speakingOn } from '#members/people/representation.ts'
import { maySeeResignation, mayTakeBack } from './resignation.access.ts'
import { resignationOf, undoResignation } from './resignation.store.ts'
import { slipProblems } from './resignation.ts'
import { resignationUndone } from './resignation-facts.ts'
import { sayUndone } from './resignation-mail.ts'

/** A slip of the finger, undone within the hour by who made it: everything is as it was, and those who got the letter are told. */
export const takeBackResignation = useCase({
  name: 'members.takeBackResignation',
  input: z.object({ organisation: id() }),
  load: async ({ db, hub }, { organisation }) => {
    const [found, resignation] = await Promise.all([organisationOf(db, hub.id, organisation), resignationOf(db, hub.id, organisation)])
    return found && resignation ? { found, resignation } : null
  },
  mayView: (who, { found, resignation }) => maySeeResignation(who, found.id, resignation.notedBy),
  may: (who, { resignation }) => mayTakeBack(who, resignation.notedBy),
  run: async (act, { organisation }, { found, resignation }) => {
    const problems = slipProblems(resignation, act.now)
    if (problems.length > 0) return wrong(...problems)
    const undone = await undoEnd(act, organisation, resignation.end)
    if (!undone.ok) return undone
    await undoResignation(act.db, act.hub.id, resignation.id, act.now)
    act.record(resignationUndone, organisation, { resignation: resignation.id })
    const ended = new Set(resignation.end.ended.flatMap((one) => ('representation' in one ? [one.representation] : [])))
    const back = found.representations.map((one) => (ended.has(one.id) ? { ...one, until: null } : one))
    await sayUndone(act, found, speakingOn(back, act.today))
    return ok({ organisation })
  },
})
