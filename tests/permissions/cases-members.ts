import { type Case, fresh, type Maker } from './given.ts'

const list: Maker<{ list: string }> = async ({ tell }) => ({
  list: (await tell('/structures/coller', { list: `${fresh('Structure')} ; ${fresh('Camille')}` })).list as string,
})
const addedList: Maker<{ list: string }> = async ({ tell }, have) => {
  const pasted = await have(list)
  await tell(`/structures/coller/${pasted.list}/ajouter`, {})
  return pasted
}
const somebody: Maker<{ person: string }> = async ({ tell }) => ({
  person: (await tell('/personnes', { name: fresh('Dominique'), email: '' })).person as string,
})
const somebodyWithARole: Maker<{ person: string; role: string }> = async ({ tell }, have) => {
  const { person } = await have(somebody)
  const { role } = await tell(`/personnes/${person}/roles`, { kind: 'projectLeader', from: '2026-01-01' })
  return { person, role: role as string }
}
const somebodySpeaking: Maker<{ organisation: string; representation: string }> = async ({ tell, smalah }) => {
  const fields = { name: fresh('Claude'), email: '', kind: 'suppleant', from: '2026-01-01' }
  const { representation } = await tell(`/structures/${smalah}/representations`, fields)
  return { organisation: smalah, representation: representation as string }
}
const organisation: Maker<{ organisation: string }> = async ({ smalah }) => ({ organisation: smalah })

const plain: Maker<Case> = async () => ({ params: {} })
const on =
  (maker: Maker<Record<string, string>>, fields?: () => NonNullable<Case['fields']>): Maker<Case> =>
  async (_, have) => ({ params: await have(maker), ...(fields ? { fields: fields() } : {}) })

/** For each route of the portal and of members, a request that is right in every respect: only the person decides. */
export const membersCases: Record<string, Maker<Case>> = {
  'GET /': plain,
  'GET /:hub': plain,
  'GET /:hub/accueil': plain,
  'GET /:hub/presentation': plain,
  'POST /:hub/presentation': async () => ({ params: {}, fields: { presentation: fresh('Nous coopérons') } }),
  'GET /nouveau': plain,
  'POST /nouveau': async () => ({ params: {}, fields: { name: fresh('Pôle'), person: 'Camille', address: '', zone: '' } }),

  'GET /:hub/structures': plain,
  'GET /:hub/structures/ajouter': plain,
  'POST /:hub/structures': async () => ({
    params: {},
    fields: { name: fresh('Structure'), commune: 'Dax', speaker: fresh('Camille'), member: 'on' },
  }),
  'GET /:hub/structures/coller': plain,
  'POST /:hub/structures/coller': async () => ({ params: {}, fields: { list: fresh('Structure') } }),
  'GET /:hub/structures/coller/:list': on(list),
  'POST /:hub/structures/coller/:list/ajouter': on(list),
  'POST /:hub/structures/coller/:list/annuler': on(addedList),

  'GET /:hub/structures/:organisation': on(organisation),
  'POST /:hub/structures/:organisation/presentation': on(organisation, () => ({ commune: 'Dax', about: fresh('Un atelier') })),
  'POST /:hub/structures/:organisation/nom': on(organisation, () => ({ name: fresh('La Smalah') })),
  'POST /:hub/structures/:organisation/adhesion': on(organisation, () => ({ from: '2020-01-01', founding: 'on' })),
  'POST /:hub/structures/:organisation/representations': on(organisation, () => ({
    ...{ name: fresh('Sacha'), email: '', kind: 'suppleant', from: '2026-03-01', replaces: '' },
  })),
  'POST /:hub/structures/:organisation/representations/:representation/fin': on(somebodySpeaking, () => ({ until: '2026-03-12' })),
  'POST /:hub/structures/:organisation/representations/:representation/temps': on(somebodySpeaking, () => ({ paid: 'on' })),

  'GET /:hub/personnes': plain,
  'GET /:hub/personnes/ajouter': plain,
  'POST /:hub/personnes': async () => ({ params: {}, fields: { name: fresh('Alix'), email: '', phone: '06 12 34 56 78' } }),
  'GET /:hub/personnes/:person': on(somebody),
  'POST /:hub/personnes/:person/coordonnees': on(somebody, () => ({ name: fresh('Alix'), email: '' })),
  'POST /:hub/personnes/:person/roles': on(somebody, () => ({ kind: 'projectLeader', from: '2026-03-01' })),
  'POST /:hub/personnes/:person/roles/:role/fin': on(somebodyWithARole, () => ({ until: '2026-03-12' })),
}
