import { dossierCases } from './cases-dossiers.ts'
import { fundingCallCases } from './cases-funding-calls.ts'
import { type Case, fresh, type Maker } from './given.ts'

type Axis = { axis: string; action: string }
type Line = { action: string; line: string }

const YEAR = { year: '2026' }

const axis: Maker<Axis> = async ({ tell }) => {
  const made = await tell('/argent/axes', { ...YEAR, name: fresh('Incubateur') })
  return { axis: made.axis as string, action: made.action as string }
}
const ofLine = (): Record<string, string> => ({ ...YEAR, line: '', side: 'charge', code: '604', amount: '1 200' })
const line: Maker<Line> = async (town, have) => {
  const { action } = await axis(town, have)
  await town.tell(`/argent/actions/${action}/lignes`, ofLine())
  const { lines } = await town.read<{ lines: { lasting: string }[] }>(`/argent/actions/${action}?annee=2026`)
  return { action, line: lines[0]?.lasting ?? '' }
}
const takenOut: Maker<Line> = async (town, have) => {
  const made = await line(town, have)
  await town.tell(`/argent/actions/${made.action}/lignes/${made.line}/retirer`, YEAR)
  return made
}
const balanced: Maker<Line> = async (town, have) => {
  const made = await line(town, have)
  await town.tell(`/argent/actions/${made.action}/lignes`, { ...YEAR, line: '', side: 'product', code: '756', amount: '1 200' })
  return made
}

/** For each route of money, a request that is right in every respect: only the person decides. */
export const fundingCases: Record<string, Maker<Case>> = {
  ...dossierCases,
  ...fundingCallCases,
  'GET /:hub/argent': async () => ({ params: {} }),
  'GET /:hub/argent/export': async () => ({ params: {} }),
  'POST /:hub/argent/axes': async () => ({ params: {}, fields: { ...YEAR, name: fresh('Éducation'), amount: '7 500' } }),
  'POST /:hub/argent/axes/:axis': async (_, have) => ({
    params: { axis: (await have(axis)).axis },
    fields: { ...YEAR, name: fresh('Incubateur'), transversal: 'on' },
  }),
  'POST /:hub/argent/axes/:axis/actions': async (_, have) => ({
    params: { axis: (await have.under(axis)).axis },
    fields: { ...YEAR, name: fresh('Atelier') },
  }),
  'GET /:hub/argent/actions/:action': async (_, have) => ({ params: { action: (await have(line)).action } }),
  'GET /:hub/argent/actions/:action/export': async (_, have) => ({ params: { action: (await have(line)).action } }),
  'POST /:hub/argent/actions/:action': async (_, have) => ({
    params: { action: (await have(axis)).action },
    fields: { ...YEAR, name: fresh('Incubateur'), purpose: 'Accompagner des projets.' },
  }),
  'POST /:hub/argent/actions/:action/lignes': async (_, have) => ({
    params: { action: (await have.under(axis)).action },
    fields: ofLine(),
  }),
  'POST /:hub/argent/actions/:action/lignes/:line/retirer': async (_, have) => ({ params: await have(line), fields: YEAR }),
  'POST /:hub/argent/actions/:action/lignes/:line/remettre': async (_, have) => ({ params: await have(takenOut), fields: YEAR }),
  'POST /:hub/argent/actions/:action/lignes/:line/mois': async (_, have) => ({ params: await have(line), fields: { ...YEAR, even: 'on' } }),
  'POST /:hub/argent/actions/:action/reprise': async (_, have) => ({
    params: { action: (await have(line)).action },
    fields: { year: '2027' },
  }),
  'POST /:hub/argent/actions/:action/vote': async (_, have) => ({ params: { action: (await have(balanced)).action }, fields: YEAR }),
}
