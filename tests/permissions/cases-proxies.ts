import { type Case, fresh, type Maker } from './given.ts'

/** A meeting tonight, convened, of a committee that accepts proxies until it opens; La Forge’s titulaire will lead it, L’Écho’s will write. */
const accepting: Maker<{ meeting: string }> = async ({ tell, smalah, cowo, forge, echo, person }) => {
  const body = (await tell('/instances', { name: fresh('Comité'), kind: 'committee' })).body as string
  await tell(`/instances/${body}/sieges`, { organisations: [smalah, cowo, forge, echo], from: '2026-01-01', quality: 'member' })
  await tell(`/instances/${body}/regles`, {
    ...{ version: '', from: '', source: 'usage', reference: '', reason: '', quorumNum: '', quorumDen: '', maxRounds: '2', noticeDays: '0' },
    ...{ proxies: 'yes', proxiesMost: '3', proxiesBy: 'opening' },
  })
  const fields = { body, day: '2026-03-12', startsAt: '19:00', endsAt: '21:00', place: 'La Fabrique', link: '', title: fresh('Comité') }
  const meeting = (await tell('/reunions', fields)).meeting as string
  await tell(`/reunions/${meeting}/convoquer`, {})
  await tell(`/reunions/${meeting}/animation`, { facilitator: person.facilitator, secretary: person.secretary })
  return { meeting }
}

const proxyFields = ({ smalah, cowo }: { smalah: string; cowo: string }) => ({
  ...{ organisation: smalah, holder: cowo, substitute: '', instructions: '', receivedOn: '', person: '' },
})

/** La Smalah gave its proxy to La Cowo. */
const given: Maker<{ meeting: string; proxy: string }> = async (town, have) => {
  const { meeting } = await have.under(accepting)
  return { meeting, proxy: (await town.tell(`/reunions/${meeting}/pouvoirs`, proxyFields(town), 'board')).proxy as string }
}

const about = (rest = '') => `/:hub/reunions/:meeting/pouvoirs${rest}`

export const proxyCases: Record<string, Maker<Case>> = {
  [`GET ${about()}`]: async (_, have) => ({ params: { meeting: (await have(given)).meeting } }),
  [`GET ${about('/export')}`]: async (_, have) => ({ params: { meeting: (await have(given)).meeting } }),
  [`POST ${about()}`]: async (town, have) => ({ params: await have(accepting), fields: proxyFields(town) }),
  [`POST ${about('/:proxy/refuser')}`]: async (_, have) => ({ params: await have(given) }),
  [`POST ${about('/:proxy/reprendre')}`]: async (_, have) => ({ params: await have(given) }),
}
