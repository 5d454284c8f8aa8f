import { choice, day, id, orNothing, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { formOf } from '#funding/forms/all.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepPiece as keep } from './dossier.store.ts'
import { pieceKept } from './dossier-facts.ts'
import { owners } from './form.ts'
import { inDossier, openDossier } from './write-dossier.ts'

/** Who brings a piece of a dossier and by when, or that it is there. */
export const keepPiece = useCase({
  name: 'funding.keepPiece',
  input: z.object({ dossier: id(), piece: z.string().max(40), owner: orNothing(choice(owners)), by: orNothing(day()), ready: ticked() }),
  ...inDossier,
  run: async (act, { dossier, piece, owner, by, ready }) => {
    const open = await openDossier(act, dossier)
    if (!open.ok) return open
    if (!formOf(open.value.form)?.pieces.some(({ key }) => key === piece)) return wrong(problem('', 'dossier.noSuchPiece'))
    await keep(act.db, act.hub.id, dossier, { key: piece, owner, by, ready })
    act.record(pieceKept, dossier, { piece, owner, by, ready })
    return ok({ dossier })
  },
})
