import { type Case, fresh, type Maker } from './given.ts'
import { convened } from './given-meetings.ts'
import { addressOf, type Town } from './world.ts'

/** A member that La Smalah’s own people speak for too. */
const member: Maker<{ organisation: string }> = async ({ tell, slug }) => {
  const { organisation } = await tell('/structures', { name: fresh('Partante'), commune: 'Dax', speaker: '', member: 'on' })
  for (const role of ['board', 'substitute'] as const) {
    const fields = { name: role, email: addressOf(role, slug), kind: 'titulaire', from: '2026-01-01', replaces: '' }
    await tell(`/structures/${organisation}/representations`, fields)
  }
  return { organisation: organisation as string }
}

/** From next month: until then its people speak for it. */
const told = { receivedOn: '2026-03-12', way: 'mail', until: '2026-04-30', confirmed: 'oui' }
const resigned: Maker<{ organisation: string }> = async (town: Town, have) => {
  const { organisation } = await member(town, have)
  await town.tell(`/structures/${organisation}/demission`, told)
  return { organisation }
}

/** A member of the board has left; one of the points of the session fills its seat. */
const vacantPoint: Maker<{ meeting: string; point: string }> = async (town, have) => {
  const { tell, body } = town
  const name = fresh('Sortante')
  const { organisation } = await tell('/structures', { name, commune: 'Dax', speaker: '', member: 'on' })
  await tell(`/instances/${body}/sieges`, { organisations: organisation as string, from: '2026-01-01' })
  await have.under(assembly)
  await tell(`/structures/${organisation}/demission`, { receivedOn: '2026-03-12', way: 'mail', until: '2026-03-12' })
  const { meeting } = await convened(town, have)
  const { pending } = await town.read<{ pending: { is: string; id: string; name?: string }[] }>(`/reunions/${meeting}`)
  const left = pending.find((one) => one.is === 'cooptation' && one.name === name)
  await tell(`/reunions/${meeting}/points/proposes`, { proposed: `cooptation:${left?.id}` })
  await tell(`/reunions/${meeting}/ouvrir`, { at: '17:00' })
  const { cooptations } = await town.read<{ cooptations: { point: string }[] }>(`/reunions/${meeting}/seance`)
  return { meeting, point: cooptations[0]?.point ?? '' }
}
const assembly: Maker<unknown> = ({ tell }) => tell('/instances', { name: fresh('Assemblée'), kind: 'assembly' })

/** For each route of exits, a request that is right in every respect: only the person decides. */
export const exitsCases: Record<string, Maker<Case>> = {
  'GET /:hub/structures/:organisation/demission': async (_, have) => ({ params: await have(resigned) }),
  'POST /:hub/structures/:organisation/demission': async (_, have) => ({ params: await have(member), fields: told }),
  'POST /:hub/structures/:organisation/demission/annuler': async (_, have) => ({ params: await have(resigned) }),
  'GET /:hub/structures/:organisation/demission/accuse.pdf': async (_, have) => ({ params: await have(resigned) }),
  'POST /:hub/reunions/:meeting/points/:point/cooptation': async (town, have) => ({
    params: await have(vacantPoint),
    fields: { organisation: (await member(town, have)).organisation },
  }),
}
