import { addDays, addMinutes, dayAt, type Instant, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { governanceHandlers } from '#governance/api.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { showMeeting } from '#governance/meetings/show-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { giveProxy } from '#governance/proxies/give-proxy.ts'
import { keepRules } from '#governance/rules/keep-rules.ts'
import { nameKeepers } from '#governance/session/name-keepers.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { addOrganisations, createHub, listOrganisations, pasteList } from '#members/api.ts'
import { connect } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { playing } from '../demo/stage.ts'

const ZONE = 'Europe/Paris'
export const SLUG = 'grande-assemblee'
const COORDINATOR = 'coordination@exemple.fr'

/** `voters`: members of the hub; the last `proxies` of them do not come and are represented by the first ones, two a holder. */
type Size = { voters: number; proxies: number }
export type SeededAssembly = {
  meeting: Id
  points: Id[]
  voters: { organisation: Id; holder: number | null; email: string }[]
  coordinator: string
}

/** A hub of so many members and its general meeting, convened three weeks ago, its proxies given, everybody else arrived, open for half an hour: through the use cases. */
export const seedAssembly = async (ownerUrl: string, data: string, now: Instant, { voters, proxies }: Size): Promise<SeededAssembly> => {
  await migrate(ownerUrl)
  const pools = connect(ownerUrl)
  try {
    const stage = { pools, handlers: governanceHandlers, data, lang: 'fr' as const, operators: [COORDINATOR] }
    const { does, sees, reads } = playing(stage, SLUG, () => {})
    const today = dayAt(now, ZONE)
    const before = instantOf(addDays(today, -21), '10:00', ZONE)
    await does(COORDINATOR, before, createHub, { name: 'Grande assemblée', person: 'Camille Dupouy', address: SLUG })
    const mail = (n: number) => `voix${n + 1}@exemple.fr`
    const names = Array.from({ length: voters }, (_, n) => `Structure ${String(n + 1).padStart(3, '0')}`)
    const list = names.map((name, n) => `${name} ; Dominique Lafitte ${n + 1} ; ${mail(n)}`).join('\n')
    const pasted = await does(COORDINATOR, before, pasteList, { list, source: 'illustrative' })
    await does(COORDINATOR, before, addOrganisations, { list: pasted.list })
    const { body } = await does(COORDINATOR, before, addBody, { name: 'Assemblée générale', kind: 'assembly' })
    await does(COORDINATOR, before, keepRules, {
      ...{ body, version: '', from: '', source: 'statutes', reference: 'article 9', reason: '', quorumNum: '1', quorumDen: '2' },
      ...{ maxRounds: '2', noticeDays: '15', agendaLock: 'on' },
    })
    const date = { day: today, startsAt: '00:05', endsAt: '23:55', place: 'Salle des fêtes' }
    const { meeting } = await does(COORDINATOR, before, prepareMeeting, { body, ...date, title: 'Assemblée générale' })
    const { file } = await sees(COORDINATOR, before, showMeeting, { meeting })
    for (const { id: point } of file.points.filter(({ anyOther }) => !anyOther))
      await does(COORDINATOR, before, removePoint, { meeting, point })
    const points: Id[] = []
    for (const title of ['Approuver les comptes', 'Approuver le rapport d’activité', 'Fixer les cotisations']) {
      const added = await does(COORDINATOR, before, addPoint, {
        meeting,
        kind: 'vote',
        title,
        minutes: '20',
        proposal: `${title} de l’année.`,
      })
      points.push(added.point)
    }
    await does(COORDINATOR, before, conveneMeeting, { meeting })
    const all = await reads({ email: COORDINATOR, at: before }, ({ db, hub, today: day }) => listOrganisations(db, hub, day))
    const organisations = names.map((name) => all.find((one) => one.name === name)?.id ?? '')
    const coming = voters - proxies
    const given = addMinutes(before, 60)
    for (let n = coming; n < voters; n += 1) {
      const holder = organisations[(n - coming) >> 1]
      await does(mail(n), given, giveProxy, { meeting, organisation: organisations[n], holder })
    }
    const doors = addMinutes(now, -40)
    for (let n = 0; n < coming; n += 1) await does(COORDINATOR, doors, noteArrival, { meeting, organisation: organisations[n] })
    const { file: there } = await sees(COORDINATOR, doors, showMeeting, { meeting })
    const secretary = there.representatives.find(({ org }) => org === organisations[0])?.person ?? ''
    await does(COORDINATOR, doors, nameKeepers, { meeting, facilitator: there.meeting.facilitator ?? '', secretary })
    await does(COORDINATOR, addMinutes(now, -30), openMeeting, { meeting })
    const seats = organisations.map((organisation, n) => ({ organisation, email: mail(n), holder: n < coming ? null : (n - coming) >> 1 }))
    return { meeting, points, voters: seats, coordinator: COORDINATOR }
  } finally {
    await pools.end()
  }
}
