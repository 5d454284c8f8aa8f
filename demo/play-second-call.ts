import { addDays, addMinutes, dayAt, type Instant, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { proposePoints } from '#governance/agenda/propose-points.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { excuseOrganisation } from '#governance/attendance/excuse-organisation.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { listBodies } from '#governance/bodies/list-bodies.ts'
import { callAgain } from '#governance/calls/call-again.ts'
import { describeSeats } from '#governance/candidacies/describe-seats.ts'
import { standCandidate } from '#governance/candidacies/stand-candidate.ts'
import { joinEnclosure } from '#governance/enclosures/join-enclosure.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { showMeeting } from '#governance/meetings/show-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { ANNUAL } from '#governance/preparation/annual-points.ts'
import { noteFunder } from '#governance/preparation/keep-funder.ts'
import { giveProxy } from '#governance/proxies/give-proxy.ts'
import { keepRules } from '#governance/rules/keep-rules.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { resumeMeeting } from '#governance/suspensions/resume-meeting.ts'
import { suspendMeeting } from '#governance/suspensions/suspend-meeting.ts'
import { listOrganisations } from '#members/api.ts'
import type { Playing } from './stage.ts'

const ZONE = 'Europe/Paris'
const DAY = 24 * 60

export const SECOND_CALL_ACTS = 22

/** What the statutes of the invented hub say. */
const statutes = {
  ...{ source: 'statutes', reference: 'article 8', quorumNum: '1', quorumDen: '2', maxRounds: '2', noticeDays: '15', agendaLock: 'on' },
  ...{ second: 'free', secondDays: '8' },
}

const election = { title: 'Élire trois sièges au conseil', kind: 'candidates', minutes: '20', proposal: '' }

/** An assembly of an invented hub, on a day of snow: a pause to wait for the others, then its second call, with two proxies and two candidacies, one of them from the first. Six days ago, and in two days. */
export const playSecondCall = async ({ does, reads, sees }: Playing, me: string, now: Instant): Promise<void> => {
  const day = addDays(dayAt(now, ZONE), -6)
  const before = instantOf(addDays(day, -21), '10:00', ZONE)
  const tonight = (minutes: number) => addMinutes(instantOf(day, '18:00', ZONE), minutes)
  const all = await reads({ email: me, at: before }, ({ db, hub, today }) => listOrganisations(db, hub, today))
  const idOf = (name: string): Id => all.find((one) => one.name === name)?.id ?? ''
  const [here, excused, holder] = ['La Scierie partagée', 'Fromagerie des Cimes', 'Le Fournil commun'].map(idOf)
  const { body } = await does(me, before, addBody, { name: 'Assemblée générale', kind: 'assembly' })
  await does(me, before, keepRules, { body, from: '', ...statutes })
  const when = { day, startsAt: '18:00', endsAt: '20:00', place: 'Salle des fêtes du Pont' }
  const { meeting } = await does(me, before, prepareMeeting, { body, ...when, title: 'Assemblée générale ordinaire' })
  const { file } = await sees(me, before, showMeeting, { meeting })
  for (const { id: point } of file.points.filter(({ anyOther }) => !anyOther)) await does(me, before, removePoint, { meeting, point })
  await does(me, before, proposePoints, { meeting, proposed: ANNUAL })
  const { point } = await does(me, before, addPoint, { meeting, ...election })
  const board = (await sees(me, before, listBodies, {})).bodies.find(({ kind }) => kind === 'board')?.id
  await does(me, before, describeSeats, { meeting, point, body: board, seats: '3', until: addDays(day, 3 * 365) })
  await does(me, before, noteFunder, { funder: 'Communauté de communes', accounts: 'on', minutes: 'on', days: '90' })
  await does(me, before, conveneMeeting, { meeting })
  await does('paul.astier@example.org', tonight(-2 * DAY), standCandidate, { meeting, point, candidate: `o.${here}` })
  await does(me, tonight(-60), excuseOrganisation, { meeting, organisation: excused })
  await does(me, tonight(-5), noteArrival, { meeting, organisation: here })
  await does(me, tonight(10), openMeeting, { meeting })
  await does(me, tonight(15), suspendMeeting, { meeting })
  await does(me, tonight(40), resumeMeeting, { meeting })
  const second = await does(me, tonight(42), callAgain, { meeting })
  const again = await sees(me, tonight(60), showMeeting, { meeting: second.meeting })
  const accounts = again.file.points.find(({ nature }) => nature === 'financialReport')?.id
  const paperless = { files: [], link: 'https://example.org/comptes', title: 'Comptes de l’exercice', replaces: '' }
  await does(me, tonight(65), joinEnclosure, { meeting: second.meeting, point: accounts, ...paperless })
  await does(me, tonight(75), conveneMeeting, { meeting: second.meeting })
  const { file: next } = await sees(me, tonight(76), showMeeting, { meeting: second.meeting })
  const at = { meeting: second.meeting, point: next.points.find(({ kind }) => kind === 'candidates')?.id ?? '' }
  await does(me, addMinutes(now, -DAY), standCandidate, { ...at, candidate: `o.${excused}` })
  const own = {
    meeting: second.meeting,
    organisation: here,
    holder,
    instructions: 'Pour les comptes, s’ils sont ceux que nous avons reçus.',
  }
  await does('paul.astier@example.org', addMinutes(now, -2 * DAY), giveProxy, own)
  const paper = { meeting: second.meeting, organisation: idOf('Garage solidaire du Pont'), holder }
  await does(me, addMinutes(now, -DAY), giveProxy, { ...paper, receivedOn: dayAt(addMinutes(now, -DAY), ZONE) })
}
