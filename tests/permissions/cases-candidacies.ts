import type { Case, Maker } from './given.ts'
import { about, convened, type OnPoint, pointOf, room } from './given-meetings.ts'
import type { Fields, Town } from './world.ts'

/** Four seats of the board are elected: candidacies are open. */
const describedAt =
  (meeting: Maker<{ meeting: string }>): Maker<OnPoint> =>
  async (town, have) => {
    const on = await pointOf(meeting, 'candidates')(town, have)
    await town.tell(about(on, 'candidatures/decrire'), { body: town.body, seats: '4', until: '' })
    return on
  }
const described = describedAt(convened)

/** La Smalah stands. */
const standing: Maker<OnPoint & { candidacy: string }> = async (town, have) => {
  const on = await described(town, have)
  await town.tell(about(on, 'candidatures'), { candidate: `o.${town.smalah}` }, 'board')
  return { ...on, candidacy: (await candidaciesOf(town, on))[0] ?? '' }
}

type Shown = { point: { slate: { candidacies: { id: string }[] } } }
const candidaciesOf = async ({ read }: Town, { point }: OnPoint): Promise<string[]> =>
  (await read<Shown>(`/candidatures/${point}`)).point.slate.candidacies.map(({ id }) => id)

/** La Smalah stands, the ballot is open: confidential, as on persons. */
const balloting: Maker<OnPoint> = async (town, have) => {
  const on = await describedAt(room)(town, have)
  await town.tell(about(on, 'candidatures'), { candidate: `o.${town.smalah}` }, 'board')
  await town.tell(about(on, 'vote'), {})
  return on
}

/** La Smalah was elected by all. */
const elected: Maker<OnPoint> = async (town, have) => {
  const on = await balloting(town, have)
  const names = await candidaciesOf(town, on)
  for (const org of [town.smalah, town.cowo, town.forge, town.echo])
    await town.tell(about(on, 'noms'), { org, names, voice: '', inPerson: 'on' })
  await town.tell(about(on, 'vote/clore'), {})
  return on
}

const on =
  <P extends OnPoint>(maker: Maker<P>, fields: (town: Town, have: P) => Fields = () => ({})): Maker<Case> =>
  async (town, have) => {
    const made = await have(maker)
    return { params: { meeting: made.meeting, point: made.point }, fields: fields(town, made) }
  }
const at = (rest: string) => `/:hub/reunions/:meeting/points/:point/${rest}`

export const candidacyCases: Record<string, Maker<Case>> = {
  'GET /:hub/candidatures/:point': async (_, have) => ({ params: { point: (await have(standing)).point } }),
  [`POST ${at('candidatures/decrire')}`]: on(described, ({ body }) => ({ body, seats: '3', until: '' })),
  [`POST ${at('candidatures')}`]: on(described, ({ smalah }) => ({ candidate: `o.${smalah}` })),
  [`POST ${at('candidatures/reponse')}`]: on(standing, (_, { candidacy }) => ({ candidacy, answer: 'withdrawn' })),
  [`POST ${at('candidatures/confidentiel')}`]: on(described),
  [`POST ${at('noms')}`]: on(balloting, ({ smalah }) => ({ org: smalah, names: [], voice: '', inPerson: 'on' })),
  [`POST ${at('candidatures/sieges')}`]: on(elected, () => ({ from: '2026-03-13', outgoing: [] })),
}
