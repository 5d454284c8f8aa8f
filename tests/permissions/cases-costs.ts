import { type Case, fresh, type Maker } from './given.ts'

const cost: Maker<{ cost: string }> = async ({ tell, read }) => {
  const what = fresh('Loyer')
  await tell('/argent/depenses', noted(what))
  const { rows } = await read<{ rows: { id: string; what: string }[] }>(`/argent/depenses?annee=2026&q=${encodeURIComponent(what)}`)
  return { cost: rows.find((one) => one.what === what)?.id ?? '' }
}
const noted = (what: string) => ({ what, amount: '600', datedOn: '2026-01-12', bearer: '' })
const piece: Maker<{ cost: string; piece: string }> = async (town, have) => {
  const made = await cost(town, have)
  await town.tell(`/argent/depenses/${made.cost}`, { ...noted('Loyer'), files: '%PDF-1.7 facture' })
  const { cost: one } = await town.read<{ cost: { pieces: { document: string }[] } }>(`/argent/depenses/${made.cost}`)
  return { ...made, piece: one.pieces[0]?.document ?? '' }
}
/** Two actions, the weights of a key between them, and a cost of the first. */
const actions: Maker<Record<string, string>> = async ({ tell }) => {
  const all: string[] = []
  for (const name of ['Incubateur', 'Éducation'])
    all.push((await tell('/argent/axes', { name: fresh(name), year: '2026' })).action as string)
  await tell('/argent/depenses', { ...noted('Intervenant'), bearer: `a.${all[0]}` })
  return { first: all[0] ?? '', second: all[1] ?? '' }
}
const agreement: Maker<{ agreement: string }> = async (town, have) => ({
  agreement: await town.agree((await actions(town, have)).first ?? ''),
})
const claim: Maker<{ claim: string }> = async (town, have) => {
  const made = await town.tell('/argent/justificatifs', await agreement(town, have))
  return { claim: made.claim as string }
}

/** For each route of what is spent and claimed, a request that is right in every respect: only the person decides. */
export const costsCases: Record<string, Maker<Case>> = {
  'GET /:hub/argent/depenses': async () => ({ params: {} }),
  'GET /:hub/argent/depenses/export': async () => ({ params: {} }),
  'POST /:hub/argent/depenses': async () => ({ params: {}, fields: noted(fresh('Loyer')) }),
  'GET /:hub/argent/depenses/:cost': async (_, have) => ({ params: await have(cost) }),
  'POST /:hub/argent/depenses/:cost': async (_, have) => ({ params: await have(cost), fields: noted(fresh('Loyer')) }),
  'POST /:hub/argent/depenses/:cost/retirer': async (_, have) => ({ params: await have(cost), fields: {} }),
  'GET /:hub/argent/depenses/:cost/pieces/:piece': async (_, have) => ({ params: await have(piece) }),
  'GET /:hub/argent/cles': async () => ({ params: {} }),
  'POST /:hub/argent/cles': async (_, have) => {
    const { first, second } = await have.under(actions)
    const dates = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
    const weights = { [`weights.${first}`]: '2', [`weights.${second}`]: '1' }
    return { params: {}, fields: { name: fresh('Heures'), basis: 'hours', why: 'Les heures.', ...dates, ...weights } }
  },
  'GET /:hub/argent/justificatifs': async () => ({ params: {} }),
  'POST /:hub/argent/justificatifs': async (_, have) => ({ params: {}, fields: await have.under(agreement) }),
  'GET /:hub/argent/justificatifs/:claim': async (_, have) => ({ params: await have(claim) }),
  'POST /:hub/argent/justificatifs/:claim': async (_, have) => ({ params: await have(claim), fields: {} }),
  'POST /:hub/argent/justificatifs/:claim/envoi': async (_, have) => ({ params: await have(claim), fields: {} }),
  'GET /:hub/argent/justificatifs/:claim/dossier': async (_, have) => ({ params: await have(claim) }),
  'GET /:hub/argent/couts-simplifies': async () => ({ params: {} }),
}
