import { type Case, fresh, type Maker } from './given.ts'
import { newOrganisation } from './given-meetings.ts'

const plain: Maker<Case> = async () => ({ params: {} })

/** Two new people with nearly the same name. */
const pair: Maker<{ cards: string; kept: string; lost: string }> = async ({ tell }) => {
  const name = fresh('Dominique Double')
  const [one, other] = [await tell('/personnes', { name, email: '' }), await tell('/personnes', { name, email: '' })]
  return { cards: 'personnes', kept: one.person as string, lost: other.person as string }
}
const merge: Maker<{ merge: string }> = async (town, have) => {
  const { kept, lost } = await pair(town, have)
  return { merge: (await town.tell(`/doublons/personnes/${kept}/${lost}/reunir`, {})).merge as string }
}

const called = (): Record<string, string> => ({ name: fresh('Mobilités'), purpose: 'Se déplacer sans voiture', convenor: 'board' })
/** Convened by La Smalah’s titulaire; La Cowo is in it. */
const group: Maker<{ group: string }> = async ({ tell }) => ({ group: (await tell('/groupes', called())).group as string })
const withCowo: Maker<{ group: string; member: string }> = async (town, have) => {
  const { group: id } = await group(town, have)
  await town.tell(`/groupes/${id}/membres`, { names: 'La Cowo', from: '2026-03-01' })
  const { members } = await town.read<{ members: { id: string }[] }>(`/groupes/${id}`)
  return { group: id, member: members[0]?.id ?? '' }
}
const withoutCowo: Maker<{ group: string; member: string }> = async (town, have) => {
  const made = await withCowo(town, have)
  await town.tell(`/groupes/${made.group}/membres/${made.member}/fin`, { until: '2026-03-12' })
  return made
}

/** Its membership ends today. */
const leaving: Maker<{ organisation: string }> = async (town, have) => {
  const { organisation } = await newOrganisation(town, have)
  await town.tell(`/structures/${organisation}/adhesion/fin`, { until: '2026-03-12', reason: 'resigned' })
  return { organisation }
}

/** For each route of merges and groups, a request that is right in every respect: only the person decides. */
export const groupsCases: Record<string, Maker<Case>> = {
  'GET /:hub/doublons': plain,
  'GET /:hub/doublons/:cards/:kept/:lost': async (_, have) => ({ params: await have(pair) }),
  'POST /:hub/doublons/:cards/:kept/:lost/reunir': async (_, have) => ({ params: await have(pair) }),
  'POST /:hub/doublons/:cards/:kept/:lost/distinguer': async (_, have) => ({ params: await have(pair) }),
  'GET /:hub/doublons/:merge': async (_, have) => ({ params: await have(merge) }),
  'POST /:hub/doublons/:merge/annuler': async (_, have) => ({ params: await have(merge) }),

  'POST /:hub/structures/:organisation/adhesion/fin': async (_, have) => ({
    params: await have(newOrganisation),
    fields: { until: '2026-03-12', reason: 'resigned', representations: 'on' },
  }),
  'POST /:hub/structures/:organisation/adhesion/fin/annuler': async (_, have) => ({ params: await have(leaving) }),
  'POST /:hub/structures/:organisation/adhesion/reprise': async (_, have) => ({
    params: await have(leaving),
    fields: { from: '2026-03-12' },
  }),

  'GET /:hub/groupes': plain,
  'POST /:hub/groupes': async () => ({ params: {}, fields: called() }),
  'GET /:hub/groupes/:group': async (_, have) => ({ params: await have(withCowo) }),
  'POST /:hub/groupes/:group': async (_, have) => ({ params: await have(group), fields: called() }),
  'POST /:hub/groupes/:group/fin': async (_, have) => ({ params: await have(group) }),
  'POST /:hub/groupes/:group/membres': async (_, have) => ({
    params: await have(group),
    fields: { names: 'La Forge', from: '2026-03-12' },
  }),
  'POST /:hub/groupes/:group/membres/:member/fin': async (_, have) => ({ params: await have(withCowo), fields: { until: '2026-03-12' } }),
  'POST /:hub/groupes/:group/membres/:member/remettre': async (_, have) => ({ params: await have(withoutCowo) }),
}
