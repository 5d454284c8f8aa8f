import type { Case, Maker } from './given.ts'
import { cancelledDraft, closed, convened, draft, refusedMail, sealed } from './given-meetings.ts'

/** The list is not empty: there is something in it that some may not know of. */
const once =
  (...makers: Maker<unknown>[]): Maker<Case> =>
  async (_, have) => {
    await Promise.all(makers.map((maker) => have(maker)))
    return { params: {} }
  }

/** For each list that leaves as a file, a request that is right in every respect: only the person decides. */
export const outCases: Record<string, Maker<Case>> = {
  'GET /:hub/structures/export': once(),
  'GET /:hub/personnes/export': once(),
  'GET /:hub/groupes/export': once(),
  'GET /:hub/agenda/export': once(convened, draft, cancelledDraft),
  'GET /:hub/instances/export': once(),
  'GET /:hub/instances/:body/export': async ({ body }) => ({ params: { body } }),
  'GET /:hub/documents/export': once(sealed),
  'GET /:hub/registre/export': once(closed),
  'GET /:hub/mes-donnees': once(closed, draft),
  'GET /:hub/mes-donnees/classeur.xlsx': once(closed, draft),
  'GET /:hub/mes-donnees/donnees.json': once(closed, draft),
  'GET /:hub/courrier/export': once(refusedMail),
}
