import type { Case, Maker } from './given.ts'
import { cancelledDraft, closed, convened, draft, refusedMail, sealed } from './given-meetings.ts'

/** The list is not empty: there is something in it that some may not know of. */
const once =
  (...makers: Maker<unknown>[]): Maker<Case> =>
  async (_, have) => {
    await Promise.all(makers.map((maker) => have(maker)))
    return { params: {} }
  }

/** One that is being made: the one before it is stopped. */
const asked: Maker<{ export: string }> = async ({ tell, read }) => {
  const { making } = await read<{ making: { id: string } | null }>('/pole/donnees')
  if (making) await tell(`/pole/donnees/${making.id}/effacer`, {})
  return { export: (await tell('/pole/donnees', {})).export ?? '' }
}

/** A file that is there. */
const ready: Maker<{ export: string }> = async (town, have) => {
  const one = await have(asked)
  await town.work('exports.make', { ...one, person: town.person.coordinator })
  return one
}

/** Its maker has just said that they take it. */
const taken: Maker<{ export: string }> = async (town, have) => {
  const one = await have(ready)
  await town.tell(`/pole/donnees/${one.export}/prendre`, {})
  return one
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
  'GET /:hub/pole/donnees': once(ready),
  'GET /:hub/pole/donnees/direct': once(ready),
  'POST /:hub/pole/donnees': async ({ tell }, have) => {
    const one = await have(asked)
    await tell(`/pole/donnees/${one.export}/effacer`, {})
    return { params: {} }
  },
  'POST /:hub/pole/donnees/:export/effacer': async (_, have) => ({ params: await have(asked) }),
  'POST /:hub/pole/donnees/:export/prendre': async (_, have) => ({ params: await have(ready) }),
  'GET /:hub/pole/donnees/:export/fichier.zip': async (_, have) => ({ params: await have(taken) }),
  'GET /:hub/courrier/export': once(refusedMail),
}
