import { type Case, fresh, type Maker } from './given.ts'
import { addressOf } from './world.ts'

/** A member that La Smalah’s own people speak for too. */
const member: Maker<{ organisation: string }> = async ({ tell, slug }) => {
  const { organisation } = await tell('/structures', { name: fresh('Arrivante'), commune: 'Dax', speaker: '', member: 'on' })
  for (const role of ['board', 'substitute'] as const) {
    const fields = { name: role, email: addressOf(role, slug), kind: 'titulaire', from: '2026-01-01', replaces: '' }
    await tell(`/structures/${organisation}/representations`, fields)
  }
  return { organisation: organisation as string }
}

/** It was welcomed into a group: that can be taken back. */
const welcomed: Maker<{ organisation: string; part: string }> = async (town, have) => {
  const { organisation } = await member(town, have)
  const { group } = await town.tell('/groupes', { name: fresh('Groupe'), purpose: '', convenor: '' })
  await town.tell(`/structures/${organisation}/accueil`, { groups: group as string })
  const { done } = await town.read<{ done: { id: string }[] }>(`/structures/${organisation}/accueil`)
  return { organisation, part: done[0]?.id ?? '' }
}

const charter: Maker<{ text: string }> = async ({ tell }) => {
  const { text } = await tell('/pole/textes', { kind: 'charter', title: fresh('Charte'), adopted: '2026-03-12' })
  return { text: text as string }
}
const paper = { way: 'paper', signedOn: '2026-03-12' }
const signed: Maker<{ signature: string }> = async (town, have) => {
  const { text } = await charter(town, have)
  const { organisation } = await member(town, have)
  return { signature: (await town.tell('/pole/charte/signatures', { organisation, text, ...paper })).signature as string }
}
const signing =
  (fields: Record<string, string>): Maker<Case> =>
  async (town, have) => ({ params: {}, fields: { ...(await have(member)), ...(await charter(town, have)), ...fields } })
const plain: Maker<Case> = async () => ({ params: {} })
const of =
  <T extends Record<string, string>>(maker: Maker<T>, fields?: Case['fields']): Maker<Case> =>
  async (_, have) => ({ params: await have(maker), ...(fields ? { fields } : {}) })

/** For each route of belonging, a request that is right in every respect: only the person decides. */
export const belongCases: Record<string, Maker<Case>> = {
  'GET /:hub/structures/:organisation/accueil': of(member),
  'POST /:hub/structures/:organisation/accueil': of(member, { form: 'on' }),
  'POST /:hub/structures/:organisation/accueil/ecarter': of(member),
  'POST /:hub/structures/:organisation/accueil/parties/:part/annuler': of(welcomed),
  'GET /:hub/structures/:organisation/accueil/bulletin.pdf': of(member),

  'GET /:hub/structures/:organisation/parcours': of(member),
  'POST /:hub/structures/:organisation/parcours': of(member, { project: 'Atelier', fromYear: '2020', place: 'incubator' }),

  'GET /:hub/pole/charte': plain,
  'GET /:hub/pole/charte/export': plain,
  'POST /:hub/pole/charte': async (town, have) => ({ params: {}, fields: { ...(await charter(town, have)), lines: fresh('Coopérer') } }),
  'POST /:hub/pole/charte/signatures': signing({ way: 'screen' }),
  'POST /:hub/pole/charte/signatures, a sheet': signing(paper),
  'POST /:hub/pole/charte/signatures/:signature/retirer': of(signed),
  'GET /:hub/pole/charte/signatures/:signature/charte.pdf': of(signed),
}
