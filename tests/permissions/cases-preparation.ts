import { type Case, fresh, type Maker } from './given.ts'

/** A general meeting tonight, convened; La Forge’s titulaire will lead it, L’Écho’s will write. */
const assembly: Maker<{ assembly: string }> = async (town) => {
  const { smalah, cowo, forge, echo, person } = town
  const { body } = await town.tell('/instances', { name: fresh('Assemblée'), kind: 'assembly' })
  await town.tell(`/instances/${body}/sieges`, { organisations: [smalah, cowo, forge, echo], from: '2026-01-01' })
  const on = {
    body: body as string,
    day: '2026-03-12',
    startsAt: '19:00',
    endsAt: '21:00',
    place: 'La Fabrique',
    link: '',
    title: fresh('AG'),
  }
  const { meeting } = await town.tell('/reunions', on)
  await town.tell(`/reunions/${meeting}/convoquer`, {})
  await town.tell(`/reunions/${meeting}/animation`, { facilitator: person.facilitator, secretary: person.secretary })
  return { assembly: meeting as string }
}

/** It was held. */
const over: Maker<{ assembly: string }> = async (town, have) => {
  const { assembly: meeting } = await assembly(town, have)
  await town.tell(`/reunions/${meeting}/ouvrir`, { at: '17:00' })
  await town.tell(`/reunions/${meeting}/clore`, {})
  return { assembly: meeting }
}

const funderFields = () => ({ funder: fresh('Région'), accounts: 'on', days: '90' })
const funder: Maker<{ funder: string }> = async ({ tell }) => ({
  funder: (await tell('/declarations/financeurs', funderFields())).funder as string,
})

const about = (rest = '') => `/:hub/reunions/:assembly/preparation${rest}`

export const preparationCases: Record<string, Maker<Case>> = {
  [`GET ${about()}`]: async (_, have) => ({ params: await have(assembly) }),
  [`GET ${about('/export')}`]: async (_, have) => ({ params: await have(assembly) }),
  [`POST ${about('/envois')}`]: async (_, have) => ({ params: await have(over), fields: await have(funder) }),
  'POST /:hub/declarations/financeurs': async () => ({ params: {}, fields: funderFields() }),
  'POST /:hub/declarations/financeurs/:funder/retirer': async (_, have) => ({ params: await have(funder) }),
}
