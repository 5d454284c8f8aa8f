import { type Case, fresh, type Have, type Maker } from './given.ts'
import { convened, draft, room } from './given-meetings.ts'
import { addressOf, type Fields, type Town } from './world.ts'

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

/** A member of the board has left; one of the points of the session fills its seat. A board of its own: it has held no session yet. */
const vacantPoint: Maker<{ meeting: string; point: string }> = async (town, have) => {
  const { tell, smalah, cowo, forge, echo } = town
  const { body } = await tell('/instances', { name: fresh('Conseil'), kind: 'board' })
  await tell(`/instances/${body}/sieges`, { organisations: [smalah, cowo, forge, echo], from: '2026-01-01' })
  const name = fresh('Sortante')
  const { organisation } = await tell('/structures', { name, commune: 'Dax', speaker: '', member: 'on' })
  await tell(`/instances/${body}/sieges`, { organisations: organisation as string, from: '2026-01-01' })
  await have.under(assembly)
  await tell(`/structures/${organisation}/demission`, { receivedOn: '2026-03-12', way: 'mail', until: '2026-03-12' })
  const { meeting } = await convened({ ...town, body: body as string }, have)
  const { pending } = await town.read<{ pending: { is: string; id: string; name?: string }[] }>(`/reunions/${meeting}`)
  const left = pending.find((one) => one.is === 'cooptation' && one.name === name)
  await tell(`/reunions/${meeting}/points/proposes`, { proposed: `cooptation:${left?.id}` })
  await tell(`/reunions/${meeting}/ouvrir`, { at: '17:00' })
  const { cooptations } = await town.read<{ cooptations: { point: string }[] }>(`/reunions/${meeting}/seance`)
  return { meeting, point: cooptations[0]?.point ?? '' }
}
const assembly: Maker<unknown> = ({ tell }) => tell('/instances', { name: fresh('Assemblée'), kind: 'assembly' })

/** An exclusion of that member is considered; the treasury is named beside the coordination. */
const opening = async (town: Town, have: Have) => ({
  ...{ organisation: (await member(town, have)).organisation, grounds: fresh('Motifs'), days: '15' },
  team: [town.person.treasurer],
})
const opened: Maker<{ exclusion: string }> = async (town, have) => {
  await have.under(shown)
  return { exclusion: (await town.tell('/procedures', await opening(town, have))).exclusion as string }
}
const shown: Maker<unknown> = ({ tell }) => tell('/pole/procedures', { on: 'oui' })
const hearing = { hearingOn: '2026-03-27', time: '18:00', place: 'La Fabrique' }
const summoned: Maker<{ exclusion: string; letter: string }> = async (town, have) => {
  const { exclusion } = await opened(town, have)
  await town.tell(`/procedures/${exclusion}/convoquer`, hearing)
  return { exclusion, letter: 'convocation' }
}
const waived = { is: 'renounced', on: '2026-03-12', said: '' }
const heard: Maker<{ exclusion: string }> = async (town, have) => {
  const { exclusion } = await summoned(town, have)
  await town.tell(`/procedures/${exclusion}/entretien`, waived)
  return { exclusion }
}
/** The board agreed to it, and its session is over. */
const decided: Maker<{ exclusion: string }> = async (town, have) => {
  const { exclusion } = await heard(town, have)
  const { meeting } = await room(town, have)
  await town.tell(`/procedures/${exclusion}/ordre-du-jour`, { meeting })
  const { point } = await town.read<{ point: string }>(`/procedures/${exclusion}`)
  const at = `/reunions/${meeting}/points/${point}`
  await town.tell(at, { title: fresh('Exclusion'), kind: 'agreement', minutes: '10', proposal: 'Elle est exclue.' })
  await town.tell(`${at}/accord`, { text: '' })
  await town.tell(`/reunions/${meeting}/clore`, { at: '' })
  return { exclusion }
}
const notified: Maker<{ exclusion: string }> = async (town, have) => {
  const { exclusion } = await decided(town, have)
  await town.tell(`/procedures/${exclusion}/notifier`, { reasons: 'Elle ne répond plus.', until: '', appeal: '', appealUntil: '' })
  return { exclusion }
}
const over: Maker<{ exclusion: string }> = async (town, have) => {
  const { exclusion } = await opened(town, have)
  await town.tell(`/procedures/${exclusion}/clore`, {})
  return { exclusion }
}
const step =
  (maker: Maker<Record<string, string>>, fields: Fields = {}): Maker<Case> =>
  async (_, have) => ({ params: await have(maker), fields })

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

  'GET /:hub/procedures': async (_, have) => {
    await have.under(opened)
    return { params: {} }
  },
  'POST /:hub/procedures': async (town, have) => {
    await have.under(shown)
    return { params: {}, fields: await opening(town, have) }
  },
  'POST /:hub/pole/procedures': async () => ({ params: {}, fields: { on: 'oui' } }),
  'GET /:hub/procedures/:exclusion': async (_, have) => ({ params: await have(opened) }),
  'GET /:hub/procedures/:exclusion/lettres/:letter': async (_, have) => ({ params: await have(summoned) }),
  'POST /:hub/procedures/:exclusion/suivi': async (town, have) => ({
    params: await have(opened),
    fields: { team: [town.person.coordinator, town.person.treasurer] },
  }),
  'POST /:hub/procedures/:exclusion/convoquer': step(opened, hearing),
  'POST /:hub/procedures/:exclusion/entretien': step(summoned, waived),
  'POST /:hub/procedures/:exclusion/ordre-du-jour': async (_, have) => ({
    params: await have(heard),
    fields: { meeting: (await have(draft)).meeting },
  }),
  'POST /:hub/procedures/:exclusion/notifier': step(decided, { reasons: 'Elle ne répond plus.', until: '', appeal: '', appealUntil: '' }),
  'POST /:hub/procedures/:exclusion/recours': step(notified, { is: 'received', on: '2026-03-12', words: '' }),
  'POST /:hub/procedures/:exclusion/clore': step(opened),
  'POST /:hub/procedures/:exclusion/effacer': step(over),
}
