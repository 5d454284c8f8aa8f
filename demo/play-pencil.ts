import { addDays, dayAt, type Instant, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { bodiesOf } from '#governance/api.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { showMeeting } from '#governance/meetings/show-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { enterAfterwards } from '#governance/papers/enter-afterwards.ts'
import { listOrganisations } from '#members/api.ts'
import type { Playing } from './stage.ts'

const ZONE = 'Europe/Paris'

export const PENCIL_ACTS = 8

const points = [
  { title: 'Où en est chacun', kind: 'information', minutes: '20', proposal: '' },
  { title: 'Un local commun sur le port', kind: 'vote', minutes: '20', proposal: 'Le pôle loue le local du quai pour trois mois.' },
]

/** A board of the invented hub of the peninsula, in a boathouse without a network: held with a pencil, written down the next morning. Nine days ago. */
export const playPencil = async ({ does, reads, sees }: Playing, me: string, now: Instant): Promise<void> => {
  const day = addDays(dayAt(now, ZONE), -9)
  const before = instantOf(addDays(day, -20), '10:00', ZONE)
  const { body, all } = await reads({ email: me, at: before }, async ({ db, hub, today }) => {
    const [bodies, all] = await Promise.all([bodiesOf(db, hub), listOrganisations(db, hub, today)])
    return { body: bodies[0]?.id, all }
  })
  await does(me, before, giveSeats, { body, organisations: all.map(({ id }) => id), from: dayAt(before, ZONE) })
  const when = { day, startsAt: '18:00', endsAt: '19:30', place: 'Hangar à bateaux', link: '' }
  const { meeting } = await does(me, before, prepareMeeting, { body, ...when, title: 'Conseil au hangar' })
  const { file } = await sees(me, before, showMeeting, { meeting })
  for (const { id: point } of file.points.filter(({ anyOther }) => !anyOther)) await does(me, before, removePoint, { meeting, point })
  const ids: Id[] = []
  for (const point of points) ids.push((await does(me, before, addPoint, { meeting, ...point })).point)
  await does(me, before, conveneMeeting, { meeting })
  const idOf = (name: string): Id => all.find((one) => one.name === name)?.id ?? ''
  const nextMorning = instantOf(addDays(day, 1), '09:15', ZONE)
  await does(me, nextMorning, enterAfterwards, {
    ...{ meeting, openedAt: '18:10', closedAt: '19:20', facilitator: '', secretary: '', here: 'on', everyone: 'on' },
    named: { [idOf('Réemploi maritime')]: 'Soizic Le Bihan', [idOf('Cinéma L’Estran')]: 'Marc Tanguy' },
    points: {
      [ids[0] ?? '']: { became: 'discussed', notes: 'Le cinéma cherche des bénévoles pour l’été.' },
      [ids[1] ?? '']: { became: 'counted', text: points[1]?.proposal, for: '2', against: '0', abstain: '1' },
    },
  })
}
