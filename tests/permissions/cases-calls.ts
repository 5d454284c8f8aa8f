import { type Case, fresh, type Maker } from './given.ts'
import { room } from './given-meetings.ts'

/** The session pauses. */
const paused: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await room(town, have)
  await town.tell(`/reunions/${meeting}/suspendre`, {})
  return { meeting }
}

/** An assembly whose statutes ask for half of the seats and foresee a second call. */
const statutory: Maker<{ body: string }> = async (town) => {
  const { smalah, cowo, forge, echo } = town
  const { body } = await town.tell('/instances', { name: fresh('Assemblée'), kind: 'assembly' })
  await town.tell(`/instances/${body}/sieges`, { organisations: [smalah, cowo, forge, echo], from: '2026-01-01' })
  await town.tell(`/instances/${body}/regles`, {
    ...{ from: '', source: 'statutes', reference: 'article 9', quorumNum: '1', quorumDen: '2', maxRounds: '2', noticeDays: '15' },
    ...{ agendaLock: 'on', second: 'free', secondDays: '8' },
  })
  return { body: body as string }
}

/** It is open, and nobody came. */
const short: Maker<{ meeting: string }> = async (town, have) => {
  const { body } = await have.under(statutory)
  const on = { body, day: '2026-03-12', startsAt: '19:00', endsAt: '21:00', place: 'La Fabrique', link: '', title: fresh('Assemblée') }
  const { meeting } = await town.tell('/reunions', on)
  await town.tell(`/reunions/${meeting}/convoquer`, {})
  const { facilitator, secretary } = town.person
  await town.tell(`/reunions/${meeting}/animation`, { facilitator, secretary })
  await town.tell(`/reunions/${meeting}/ouvrir`, { at: '17:00' })
  return { meeting: meeting as string }
}

const about = (rest: string) => `/:hub/reunions/:meeting/${rest}`
const on =
  (maker: Maker<{ meeting: string }>): Maker<Case> =>
  async (_, have) => ({ params: await have(maker) })

export const callCases: Record<string, Maker<Case>> = {
  [`POST ${about('suspendre')}`]: on(room),
  [`POST ${about('reprendre')}`]: on(paused),
  [`POST ${about('seconde-convocation')}`]: on(short),
}
