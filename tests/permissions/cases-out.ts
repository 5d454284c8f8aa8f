import { type Case, fresh, type Maker } from './given.ts'
import { action, cancelledDraft, closed, convened, draft, question, refusedMail, sealed } from './given-meetings.ts'
import { known } from './roles.ts'

/** The list is not empty: there is something in it that some may not know of. */
const once =
  (...makers: Maker<unknown>[]): Maker<Case> =>
  async (_, have) => {
    await Promise.all(makers.map((maker) => have(maker)))
    return { params: {} }
  }

/** Somebody who does nothing for the hub any more. */
const somebody: Maker<{ person: string; name: string }> = async ({ tell }) => {
  const name = fresh('Dominique Lartigue')
  return { person: (await tell('/personnes', { name, email: '' })).person ?? '', name }
}

/** Nothing is being made: what was is stopped. */
const free: Maker<Case> = async ({ tell, read }) => {
  const { making } = await read<{ making: { id: string } | null }>('/pole/donnees')
  if (making) await tell(`/pole/donnees/${making.id}/effacer`, {})
  return { params: {} }
}

/** One that is being made. */
const asked: Maker<{ export: string }> = async (town, have) => {
  await free(town, have)
  return { export: (await town.tell('/pole/donnees', {})).export ?? '' }
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
  'GET /:hub/actions/export': once(action),
  'GET /:hub/questions/export': once(question),
  'GET /:hub/instances/export': once(),
  'GET /:hub/instances/:body/export': async ({ body }) => ({ params: { body } }),
  'GET /:hub/documents/export': once(sealed),
  'GET /:hub/registre/export': once(closed),
  'GET /:hub/mes-donnees': once(closed, draft),
  'GET /:hub/mes-donnees/classeur.xlsx': once(closed, draft),
  'GET /:hub/mes-donnees/donnees.json': once(closed, draft),
  'GET /:hub/personnes/:person/effacer': async (_, have) => ({ params: { person: (await have(somebody)).person } }),
  'POST /:hub/personnes/:person/effacer': async (_, have) => {
    const { person, name } = await have(somebody)
    return { params: { person }, fields: { name } }
  },
  // Nobody has asked; everybody has.
  'POST /:hub/mes-donnees/effacement': async ({ tell }) => {
    for (const role of known) await tell('/mes-donnees/effacement/retirer', {}, role)
    return { params: {} }
  },
  'POST /:hub/mes-donnees/effacement/retirer': async ({ tell }) => {
    for (const role of known) await tell('/mes-donnees/effacement', {}, role)
    return { params: {} }
  },
  'GET /:hub/pole/donnees': once(ready),
  'GET /:hub/pole/donnees/direct': once(ready),
  'POST /:hub/pole/donnees': free,
  'POST /:hub/pole/donnees/:export/effacer': async (_, have) => ({ params: await have(asked) }),
  'POST /:hub/pole/donnees/:export/prendre': async (_, have) => ({ params: await have(ready) }),
  'GET /:hub/pole/donnees/:export/fichier.zip': async (_, have) => ({ params: await have(taken) }),
  'GET /:hub/courrier/export': once(refusedMail),
}
