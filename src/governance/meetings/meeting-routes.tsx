import { giveAdmissions } from '#governance/admissions/give-admissions.ts'
import { noteAdmission } from '#governance/admissions/note-admission.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { editPoint } from '#governance/agenda/edit-point.ts'
import { movePoint } from '#governance/agenda/move-point.ts'
import { proposePoints } from '#governance/agenda/propose-points.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { addGuest } from '#governance/attendance/add-guest.ts'
import { excuseOrganisation } from '#governance/attendance/excuse-organisation.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { noteDeparture } from '#governance/attendance/note-departure.ts'
import { printSheet } from '#governance/attendance/print-sheet.ts'
import { takeBackMovement } from '#governance/attendance/take-back-movement.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { BodiesPage } from '#governance/bodies/bodies-page.tsx'
import { BodyPage } from '#governance/bodies/body-page.tsx'
import { endSeat } from '#governance/bodies/end-seat.ts'
import { givePersonSeat } from '#governance/bodies/give-person-seat.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { keepMandate } from '#governance/bodies/keep-mandate.ts'
import { listBodies } from '#governance/bodies/list-bodies.ts'
import { nameBody } from '#governance/bodies/name-body.ts'
import { reportMandate } from '#governance/bodies/report-mandate.ts'
import { showBody } from '#governance/bodies/show-body.ts'
import { callAgain } from '#governance/calls/call-again.ts'
import { setColleges } from '#governance/colleges/set-colleges.ts'
import { noteCooptation } from '#governance/cooptations/note-cooptation.ts'
import { enclosureRoutes } from '#governance/enclosures/enclosure-routes.tsx'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { noteNotice } from '#governance/notices/note-notice.ts'
import { printNotice } from '#governance/notices/print-notice.ts'
import { noteReview } from '#governance/reviews/note-review.ts'
import { setReview } from '#governance/reviews/set-review.ts'
import { keepRules } from '#governance/rules/keep-rules.ts'
import { RulesPage } from '#governance/rules/rules-page.tsx'
import { showRules } from '#governance/rules/show-rules.ts'
import { withdrawRules } from '#governance/rules/withdraw-rules.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { goToPoint } from '#governance/session/go-to-point.ts'
import { nameKeepers } from '#governance/session/name-keepers.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { reopenMeeting } from '#governance/session/reopen-meeting.ts'
import { SessionFragment, SessionPage } from '#governance/session/session-page.tsx'
import { showSession } from '#governance/session/show-session.ts'
import { resumeMeeting } from '#governance/suspensions/resume-meeting.ts'
import { suspendMeeting } from '#governance/suspensions/suspend-meeting.ts'
import { file, form, live, page, type Route, sheet } from '#platform/web/routes.ts'
import { AgendaPage } from './agenda-page.tsx'
import { announceMeeting } from './announce-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting } from './change-meeting.ts'
import { giveCalendar } from './give-calendar.ts'
import { MeetingPage } from './meeting-page.tsx'
import { bodiesSheet, meetingsSheet, seatsSheet } from './meeting-sheets.ts'
import { NewMeetingPage } from './new-meeting-page.tsx'
import { notePoint } from './note-point.ts'
import { prepareMeeting } from './prepare-meeting.ts'
import { prepareYear } from './prepare-year.ts'
import { showAgenda } from './show-agenda.ts'
import { showMeeting } from './show-meeting.ts'
import { showNewMeeting } from './show-new-meeting.ts'
import { showYear } from './show-year.ts'
import { takeBackYear } from './take-back-year.ts'
import { YearPage } from './year-page.tsx'

const bodies = page('/:hub/instances', listBodies, BodiesPage)
const body = page('/:hub/instances/:body', showBody, BodyPage)
const rules = page('/:hub/instances/:body/regles', showRules, RulesPage)
const agenda = page('/:hub/agenda', showAgenda, AgendaPage)
const newMeeting = page('/:hub/agenda/nouvelle', showNewMeeting, NewMeetingPage)
const year = page('/:hub/agenda/annee', showYear, YearPage)
const meeting = page('/:hub/reunions/:meeting', showMeeting, MeetingPage)
export const session = page('/:hub/reunions/:meeting/seance', showSession, SessionPage)

type Params = Record<string, string>
const toBody = (_: unknown, { body: id }: Params) => `instances/${id}`
const toMeeting =
  (anchor: string) =>
  (_: unknown, { meeting: id }: Params) =>
    `reunions/${id}${anchor}`
const toSession =
  (anchor: string) =>
  (_: unknown, { meeting: id }: Params) =>
    `reunions/${id}/seance${anchor}`

const about = (path: string) => `/:hub/reunions/:meeting/${path}`
const pdf = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })

const bodyRoutes: Route[] = [
  bodies,
  sheet('/:hub/instances/export', listBodies, { rows: (list) => list.bodies, sheet: bodiesSheet }),
  body,
  sheet('/:hub/instances/:body/export', showBody, { rows: ({ seats }) => seats, sheet: seatsSheet }),
  form('/:hub/instances', addBody, { shownOn: bodies, to: (made) => `instances/${(made as { body: string }).body}`, done: 'body.added' }),
  form('/:hub/instances/:body/colleges', setColleges, { shownOn: body, to: toBody, done: 'colleges.kept' }),
  form('/:hub/instances/:body/mandat', keepMandate, { shownOn: body, to: toBody, done: 'mandate.kept' }),
  form('/:hub/instances/:body/compte-rendu', reportMandate, { shownOn: body, to: toBody, done: 'mandate.reported' }),
  form('/:hub/instances/:body/sieges', giveSeats, { shownOn: body, to: toBody, done: 'seat.kept' }),
  form('/:hub/instances/:body/personnes', givePersonSeat, { shownOn: body, to: toBody, done: 'seat.kept' }),
  form('/:hub/instances/:body/sieges/:seat/fin', endSeat, { shownOn: body, to: toBody, done: 'seat.kept' }),
  form('/:hub/instances/:body/nom', nameBody, { shownOn: body, to: toBody, done: 'body.named' }),
  rules,
  form('/:hub/instances/:body/regles', keepRules, { shownOn: rules, to: toBody, done: 'rules.kept' }),
  form('/:hub/instances/:body/regles/abandonner', withdrawRules, {
    shownOn: rules,
    to: (_, { body: id }) => `instances/${id}/regles#versions`,
    done: 'rules.withdrawn',
  }),
  form('/:hub/instances/:body/adhesions', giveAdmissions, { shownOn: body, to: toBody, done: 'admissions.given' }),
]

const preparing: Route[] = [
  agenda,
  sheet('/:hub/agenda/export', showAgenda, {
    rows: ({ coming, past }) => [...coming, ...past],
    next: ({ next }) => (next ? { avant: next } : null),
    sheet: meetingsSheet,
  }),
  newMeeting,
  form('/:hub/reunions', prepareMeeting, {
    shownOn: newMeeting,
    to: ({ meeting: id }) => `reunions/${id}`,
    done: 'meeting.prepared',
  }),
  year,
  form('/:hub/agenda/annee', prepareYear, { shownOn: year, to: () => 'agenda', done: 'year.prepared' }),
  form('/:hub/agenda/annee/:year/retirer', takeBackYear, { shownOn: agenda, to: () => 'agenda', done: 'year.takenBack' }),
  meeting,
  form(about('annoncer'), announceMeeting, { shownOn: meeting, to: toMeeting('#quand'), done: 'year.announced' }),
  form('/:hub/reunions/:meeting', changeMeeting, { shownOn: meeting, to: toMeeting(''), done: 'meeting.kept' }),
  form(about('points'), addPoint, { shownOn: meeting, to: toMeeting('#ordre-du-jour'), done: 'agenda.kept' }),
  form(about('points/proposes'), proposePoints, {
    shownOn: meeting,
    to: ({ meeting: id, annual }) => `reunions/${id}${annual ? '/preparation#rapports' : '#ordre-du-jour'}`,
    done: 'pending.added',
  }),
  form(about('points/:point'), editPoint, { shownOn: meeting, to: toMeeting('#ordre-du-jour'), done: 'agenda.kept' }),
  form(about('points/:point/deplacer'), movePoint, { shownOn: meeting, to: toMeeting('#ordre-du-jour') }),
  form(about('points/:point/retirer-point'), removePoint, { shownOn: meeting, to: toMeeting('#ordre-du-jour'), done: 'agenda.kept' }),
  form(about('convoquer'), conveneMeeting, { shownOn: meeting, to: toMeeting(''), done: 'meeting.convened' }),
  form(about('remises'), noteNotice, { shownOn: meeting, to: toMeeting('#convoques'), done: 'attendance.kept' }),
  form(about('excuses'), excuseOrganisation, { shownOn: meeting, to: toMeeting('#convoques'), done: 'attendance.kept' }),
  form(about('seconde-convocation'), callAgain, {
    shownOn: meeting,
    to: ({ meeting: id }) => `reunions/${id}`,
    done: 'recall.prepared',
  }),
  form(about('annuler'), cancelMeeting, { shownOn: meeting, to: toMeeting(''), done: 'meeting.cancelled' }),
  file(about('convocations/:organisation'), printNotice, pdf),
  file(about('emargement.pdf'), printSheet, pdf),
  file(about('agenda.ics'), giveCalendar, ({ name, text }) => ({ name, bytes: text, mediaType: 'text/calendar; charset=utf-8' })),
]

/** One tap, one request; the answer is the same place of the same screen. */
const holding: Route[] = [
  session,
  live(about('seance/direct'), showSession, SessionFragment),
  form(about('ouvrir'), openMeeting, { shownOn: session, to: toSession(''), done: 'meeting.opened' }),
  form(about('arrivees'), noteArrival, { shownOn: session, to: toSession('#table') }),
  form(about('departs'), noteDeparture, { shownOn: session, to: toSession('#table') }),
  form(about('mouvements/:movement/annuler'), takeBackMovement, { shownOn: session, to: toSession('#table') }),
  form(about('invites'), addGuest, { shownOn: session, to: toSession('#invites') }),
  form(about('animation'), nameKeepers, { shownOn: session, to: toSession('#animation') }),
  form(about('points/:point/passer'), goToPoint, { shownOn: session, to: toSession('#point') }),
  form(about('points/:point/notes'), notePoint, {
    shownOn: session,
    to: (_, { meeting: id, point }) => `reunions/${id}/seance?point=${point}#notes`,
    done: 'notes.kept',
  }),
  form(about('points/:point/revoir'), noteReview, { shownOn: session, to: toSession('#revoir'), done: 'review.noted' }),
  form(about('decisions/:decision/revoir'), setReview, { shownOn: session, to: toSession('#revue'), done: 'review.set' }),
  form(about('points/:point/adhesion'), noteAdmission, {
    shownOn: session,
    to: (_, { meeting: id, point }) => `reunions/${id}/seance?point=${point}#admission`,
    done: 'admission.noted',
  }),
  form(about('suspendre'), suspendMeeting, { shownOn: session, to: toSession(''), done: 'meeting.suspended' }),
  form(about('reprendre'), resumeMeeting, { shownOn: session, to: toSession('#point'), done: 'meeting.resumed' }),
  form(about('points/:point/cooptation'), noteCooptation, {
    shownOn: session,
    to: (_, { meeting: id, point }) => `reunions/${id}/seance?point=${point}#cooptation`,
    done: 'cooptation.noted',
  }),
  form(about('clore'), closeMeeting, { shownOn: session, to: toSession(''), done: 'meeting.closed' }),
  form(about('rouvrir'), reopenMeeting, { shownOn: session, to: toSession(''), done: 'meeting.reopened' }),
]

export const meetingRoutes: Route[] = [...bodyRoutes, ...preparing, ...enclosureRoutes(meeting), ...holding]
