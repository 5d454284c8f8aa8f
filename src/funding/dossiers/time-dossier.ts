import { id, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { dossierOf, holdDossier, setMinutes } from './dossier.store.ts'
import { minutesAfter } from './dossier.ts'
import { dossierTimed } from './dossier-facts.ts'
import { inDossier } from './write-dossier.ts'

/** Minutes spent on a dossier, one press each time; fewer where too many were noted. Sent or not: answering the funder takes time too. */
export const timeDossier = useCase({
  name: 'funding.timeDossier',
  input: z.object({ dossier: id(), more: whole(-480, 480) }),
  ...inDossier,
  run: async (act, { dossier, more }) => {
    const { db, hub } = act
    await holdDossier(db, hub.id, dossier)
    const minutes = minutesAfter((await dossierOf(db, hub.id, dossier))?.minutes ?? 0, more)
    if (minutes === null) return wrong(problem('', 'dossier.noSuchTime'))
    await setMinutes(db, hub.id, dossier, minutes)
    act.record(dossierTimed, dossier, { more, minutes })
    return ok({ dossier })
  },
})
