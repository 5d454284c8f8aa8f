import { id, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayNote } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { cooptationsAt, nameCoopted, seatless } from './cooptation.store.ts'
import { cooptationText } from './cooptation-words.ts'
import { settleCooptation } from './follow-cooptations.ts'

/** At the point that fills a seat that was left: which organisation is co-opted. Named before it is decided, or when it is; put right until the PV is sealed. */
export const noteCooptation = useCase({
  name: 'governance.noteCooptation',
  input: z.object({ meeting: id(), point: id(), organisation: orNothing(id()) }),
  load: async (context, input) => {
    const found = await loadPoint(context, input)
    if (!found) return null
    const one = (await cooptationsAt(context.db, context.hub.id, input.meeting)).find(
      ({ point, is }) => point === input.point && is === 'fills',
    )
    if (!one) return null
    return { ...found, one, could: await seatless(context.db, context.hub.id, one.body, found.file.day) }
  },
  mayView: seesPoint,
  may: (who, { file }) => mayNote(who, subjectOf(file)),
  run: async (act, { organisation }, { file: { meeting }, point, one, could }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    const done = { meeting: meeting.id, point: point.id }
    if (organisation === one.organisation) return ok(done)
    if (one.outcome !== null) return wrong(problem('', 'cooptation.ratifiedAlready'))
    const chosen = organisation === null ? null : could.find((other) => other.id === organisation)
    if (chosen === undefined) return wrong(problem('organisation', 'cooptation.cannotSit'))
    const was = cooptationText({ left: one.left.name, name: one.name }, act.lang)
    const is = cooptationText({ left: one.left.name, name: chosen?.name ?? null }, act.lang)
    // What was given to another is taken back first: the row is then free to name somebody else.
    if (one.seat !== null) await settleCooptation(act, { ...one, organisation: null })
    await nameCoopted(act.db, act.hub.id, { id: one.id, point: point.id, organisation }, { was, is })
    await settleCooptation(act, { ...one, organisation, seat: null })
    return ok(done)
  },
})
