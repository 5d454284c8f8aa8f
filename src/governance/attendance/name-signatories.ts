import { id, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { quorumOf, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { quorumSaid } from './say-quorum.ts'
import { saveNaming } from './signatory.store.ts'
import { checkNaming, whoMaySign } from './signatory.ts'
import { signatoriesNamed } from './signing-facts.ts'

/** The meeting agrees on who signs its PV: a decision of order, noted in one press, with the quorum it rests on. Nobody ticked: as by default. */
export const nameSignatories = useCase({
  name: 'governance.nameSignatories',
  input: z.object({ meeting: id(), people: several(id(), 50) }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { people: ticked }, file) => {
    const { meeting } = file
    const next = afterAct(meeting.state, 'decide')
    if (!next.ok) return next
    const quorum = quorumOf(file, act.now)
    if (!quorum.reached) return wrong(problem('', 'decision.noQuorum', quorumSaid(file, quorum)))
    const may = whoMaySign(file.movements, file.coordinators)
    const problems = checkNaming(ticked, may)
    if (problems.length > 0) return wrong(...problems)
    const people = may.filter(({ person }) => ticked.includes(person))
    const { counted, needed, of, stands } = quorum
    await saveNaming(act.db, act.hub.id, meeting.id, { at: act.now, by: act.actor?.person ?? '', quorum, people })
    act.record(signatoriesNamed, meeting.id, {
      people: people.map(({ person }) => person),
      at: act.now,
      quorum: { counted, needed, of, ...(stands ? { stands } : {}) },
    })
    return ok({ meeting: meeting.id })
  },
})
