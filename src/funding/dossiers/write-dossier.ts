import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import type { Result } from '#base/result.ts'
import { ok, wrong } from '#base/result.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import type { Who } from '#logbook/actor.ts'
import type { Act, Context } from '#logbook/use-case.ts'
import { type DossierRead, dossierOf, holdDossier } from './dossier.store.ts'

/** Who may write in a dossier, and what is read before. */
export const inDossier = {
  load: ({ db, hub }: Context, { dossier }: { dossier: Id }) => dossierOf(db, hub.id, dossier),
  mayView: (who: Who) => maySeeMoney(who),
  may: (who: Who) => mayKeepMoney(who),
}

/** The dossier one writes in, as long as it was not sent; nobody else writes in it until the transaction ends. */
export const openDossier = async ({ db, hub }: Act, dossier: Id): Promise<Result<DossierRead>> => {
  await holdDossier(db, hub.id, dossier)
  const now = (await dossierOf(db, hub.id, dossier)) as DossierRead
  return now.filedOn === null ? ok(now) : wrong(problem('', 'dossier.sentAlready', { on: now.filedOn }))
}
