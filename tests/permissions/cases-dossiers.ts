import { type Case, fresh, type Maker } from './given.ts'

type Begun = { action: string; dossier: string }

const YEAR = { year: '2026' }
const asked = () => ({ ...YEAR, form: 'portail-region', funder: fresh('Région'), amount: '1 200' })

const action: Maker<{ action: string }> = async ({ tell }) => {
  const made = await tell('/argent/axes', { ...YEAR, name: fresh('Dossiers') })
  return { action: made.action as string }
}
const begun: Maker<Begun> = async (town, have) => {
  const { action: id } = await action(town, have)
  await town.tell(`/argent/actions/${id}/lignes`, { ...YEAR, line: '', side: 'charge', code: '604', amount: '1 200' })
  const { dossier } = await town.tell(`/argent/actions/${id}/dossiers`, asked())
  return { action: id, dossier: dossier as string }
}
/** Every field that cannot stay empty, whatever the hub has said of itself. */
const ANSWERS = [
  'siret',
  'name',
  'seat',
  'legalRepresentative',
  'contact',
  'contactMail',
  'iban',
  'text-purpose',
  'text-description',
  'text-goals',
  'text-audience',
  'text-place',
]
const full: Maker<Begun> = async (town, have) => {
  const made = await begun(town, have)
  await town.tell(`/argent/dossiers/${made.dossier}/reponses`, Object.fromEntries(ANSWERS.map((key) => [`answers.${key}`, 'Un essai.'])))
  return made
}
const sent: Maker<Begun> = async (town, have) => {
  const made = await full(town, have)
  await town.tell(`/argent/dossiers/${made.dossier}/depot`, {})
  return made
}

/** For each route of dossiers, a request that is right in every respect: only the person decides. */
export const dossierCases: Record<string, Maker<Case>> = {
  'GET /:hub/argent/actions/:action/dossiers': async (_, have) => ({ params: { action: (await have(begun)).action } }),
  'POST /:hub/argent/actions/:action/dossiers': async (_, have) => ({
    params: { action: (await have.under(action)).action },
    fields: asked(),
  }),
  'GET /:hub/argent/dossiers/:dossier/papiers/:paper': async (_, have) => ({
    params: { dossier: (await have(begun)).dossier, paper: 'docx' },
  }),
  'GET /:hub/argent/dossiers/:dossier': async (_, have) => ({ params: { dossier: (await have(begun)).dossier } }),
  'POST /:hub/argent/dossiers/:dossier/reponses': async (_, have) => ({
    params: { dossier: (await have(begun)).dossier },
    fields: { 'answers.taxes': 'non' },
  }),
  'POST /:hub/argent/dossiers/:dossier/temps': async (_, have) => ({
    params: { dossier: (await have(begun)).dossier },
    fields: { more: '15' },
  }),
  'POST /:hub/argent/dossiers/:dossier/pieces': async (_, have) => ({
    params: { dossier: (await have(begun)).dossier },
    fields: { piece: 'rib', owner: 'bank', ready: 'on' },
  }),
  'POST /:hub/argent/dossiers/:dossier/depot': async (_, have) => ({ params: { dossier: (await have(full)).dossier } }),
  'POST /:hub/argent/dossiers/:dossier/suite': async (_, have) => ({
    params: { dossier: (await have(sent)).dossier },
    fields: { state: 'instruction' },
  }),
  'GET /:hub/argent/textes': async () => ({ params: {} }),
  'POST /:hub/argent/textes': async () => ({
    params: {},
    fields: { topic: 'governance', action: '', most: '250', body: fresh('Un texte') },
  }),
}
