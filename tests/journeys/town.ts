import { beginDossier } from '#funding/api.ts'
import { beginClaim } from '#funding/claims/begin-claim.ts'
import { noteAction } from '#governance/actions/note-action.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { proposePoints } from '#governance/agenda/propose-points.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { describeSeats } from '#governance/candidacies/describe-seats.ts'
import { standCandidate } from '#governance/candidacies/stand-candidate.ts'
import { openConflict } from '#governance/conflicts/open-conflict.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { raiseObjection } from '#governance/decisions/raise-objection.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import { openExclusion } from '#governance/exclusions/open-exclusion.ts'
import { turnProcedures } from '#governance/exclusions/turn-procedures.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { ANNUAL } from '#governance/preparation/annual-points.ts'
import { noteFunder } from '#governance/preparation/keep-funder.ts'
import { askQuestion } from '#governance/questions/ask-question.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { goToPoint } from '#governance/session/go-to-point.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { checkColumns } from '#imports/check-columns.ts'
import { readFile } from '#imports/read-file.ts'
import { noteApplication } from '#members/applications/note-application.ts'
import { pasteList } from '#members/bulk/paste-list.ts'
import { callDues } from '#members/dues/call-dues.ts'
import { setDues } from '#members/dues/set-dues.ts'
import { makeGroup } from '#members/groups/make-group.ts'
import { createHub } from '#members/hubs/create-hub.ts'
import { addSector } from '#members/organisations/add-sector.ts'
import { addPerson } from '#members/people/add-person.ts'
import { mergeCards } from '#merging/merge-cards.ts'
import { coordinator, organisations } from '../../demo/ploucs.ts'
import { playing } from '../../demo/stage.ts'
import type { Served } from './served.ts'

export const EMPTY = { slug: 'pole-neuf', coordinator: { name: 'Zoé Lescarret', mail: 'zoe.lescarret@example.org' } }

/** PLOUCS in the middle of a round with an objection, a draft meeting, a list that waits; and beside it a hub where nothing is yet. */
export const busyTown = async (site: Served) => {
  const { does } = playing(site.stage, 'ploucs', () => {})
  const me = coordinator.mail
  const now = site.clock()
  const ids = async (sql: string) => (await site.sql<{ id: string }>(sql)).map(({ id }) => id)
  const hub = `(select id from platform.hub where slug = 'ploucs')`
  const [tonight = ''] = await ids(`select id from governance.meeting where hub_id = ${hub} and state = 'convened' order by starts_at`)
  const [body = ''] = await ids(`select body_id as id from governance.meeting where id = '${tonight}'`)
  const [point = ''] = await ids(
    `select id from governance.agenda_item where meeting_id = '${tonight}' and kind = 'consent' order by position`,
  )
  const board = await Promise.all(
    organisations
      .filter((one) => one.board)
      .map(async ({ name, person }) => {
        const [org = ''] = await ids(`select id from members.organisation where hub_id = ${hub} and name = '${name}'`)
        return { org, mail: person?.mail ?? '' }
      }),
  )

  for (const { org } of board) await does(me, now, noteArrival, { meeting: tonight, organisation: org })
  await does(me, now, openMeeting, { meeting: tonight })
  await does(me, now, goToPoint, { meeting: tonight, point })
  await does(me, now, putProposal, { meeting: tonight, point, text: 'Le pôle avance les premiers frais.', org: board[0]?.org })
  await does(me, now, advanceDecision, { meeting: tonight, point, step: 'straight' })
  await does(board[0]?.mail ?? '', now, takeStance, { meeting: tonight, point, org: board[0]?.org, value: 'consent' })
  const objector = board[1]
  const objection = { meeting: tonight, point, org: objector?.org, grounds: 'exceedsLimits', text: 'La caisse serait vide en août.' }
  await does(objector?.mail ?? '', now, raiseObjection, objection)

  const where = { place: 'La Cowo', startsAt: '18:00', endsAt: '20:00' }
  const { meeting: draft } = await does(me, now, prepareMeeting, { body, day: '2026-04-09', ...where })
  const { list } = await does(me, now, pasteList, { list: 'La Smalah ; Ana Duluc\nUne nouvelle structure\npas-une-adresse@' })
  site.stage.operators.push(EMPTY.coordinator.mail)
  await playing(site.stage, EMPTY.slug, () => {}).does(EMPTY.coordinator.mail, now, createHub, {
    name: 'Pôle neuf',
    person: EMPTY.coordinator.name,
    address: EMPTY.slug,
  })

  const first = async (sql: string) => (await ids(sql))[0] ?? ''
  const sealed = await first(
    `select id from governance.meeting where hub_id = ${hub} and state = 'sealed' order by starts_at offset 1 limit 1`,
  )
  const decision =
    await first(`select d.id from governance.decision d join governance.objection o on o.hub_id = d.hub_id and o.decision_id = d.id
    where d.hub_id = ${hub} and d.state = 'adopted' limit 1`)
  const mail = await first(`select id from platform.mail where hub_id = ${hub} limit 1`)
  const contact = await first(`select contact_id as id from contacts.promise where hub_id = ${hub} and kind = 'ours' order by due limit 1`)
  const mandate = await first(`select mandate_id as id from contacts.report where hub_id = ${hub} order by told_on nulls first limit 1`)
  const incoming = await first(`select id from mailbox.mail where hub_id = ${hub} and files <> '[]' limit 1`)
  const person = await first(`select id from members.person where hub_id = ${hub} and email = '${me}'`)
  const { change } = await does(me, now, addSector, { organisations: board.map(({ org }) => org).join(','), sector: 'social' })
  const double = [
    await does(me, now, addPerson, { name: 'Dominique Lartigue', email: '' }),
    await does(me, now, addPerson, { name: 'Dominique Lartigue', email: '' }),
  ]
  const { merge } = await does(me, now, mergeCards, { cards: 'personnes', kept: double[0]?.person, lost: double[1]?.person })
  const { import: imported } = await does(me, now, readFile, {
    target: 'structures',
    rows: 'Nom;SIRET;Commune\nLa Smalah;;Saint-Julien-en-Born\nUne nouvelle structure;4,23E+13;Dax\nLe Bon Coin;;Dax',
  })
  await does(me, now, checkColumns, { import: imported, header: '1', columns: ['name', 'number', 'commune'] })
  const { group } = await does(me, now, makeGroup, {
    name: 'Jardins partagés',
    purpose: 'Cultiver à plusieurs.',
    convenor: coordinator.mail,
  })
  const information = await first(`select id from governance.agenda_item where meeting_id = '${tonight}' order by position limit 1`)
  const asked = { what: 'Envoyer la convention', who: `${objector?.org}/`, due: now.slice(0, 10) }
  const { action } = await does(me, now, noteAction, { meeting: tonight, point: information, ...asked })
  const { question } = await does(me, now, askQuestion, { body, title: 'Peut-on partager la camionnette', words: 'Le samedi.' })
  const { application } = await does(me, now, noteApplication, {
    organisation: 'La Forge du Born',
    receivedOn: now.slice(0, 10),
    sponsor: organisations.find((one) => one.board)?.name,
  })
  const { dues } = await does(me, now, setDues, { amount: '80' })
  await does(me, now, callDues, { dues })
  const due = await first(`select id from members.due_line where hub_id = ${hub} and no = 1`)
  await does(me, now, turnProcedures, { on: 'oui' })
  const { exclusion } = await does(me, now, openExclusion, { organisation: board[2]?.org, grounds: 'Un essai.', days: '15', team: '' })
  const { body: gathering } = await does(me, now, addBody, { name: 'Assemblée générale', kind: 'assembly' })
  const { meeting: assembly } = await does(me, now, prepareMeeting, { body: gathering, day: '2026-05-20', ...where })
  await does(me, now, proposePoints, { meeting: assembly, proposed: ANNUAL })
  await does(me, now, noteFunder, { funder: 'Région', accounts: 'on', minutes: 'on', days: '90' })
  const follows = await ids(`select id from members.person where hub_id = ${hub} and email in ('${me}', '${objector?.mail}')`)
  const { conflict } = await does(me, now, openConflict, {
    ...{ first: board[2]?.org, second: board[3]?.org, words: 'Un essai.', team: follows },
  })
  const { point: ballot } = await does(me, now, addPoint, { meeting: draft, kind: 'candidates', title: 'Élire deux sièges', minutes: '20' })
  await does(me, now, describeSeats, { meeting: draft, point: ballot, body, seats: '2', until: '' })
  await does(me, now, standCandidate, { meeting: draft, point: ballot, candidate: `o.${objector?.org}` })
  const [suggestion] = await site.sql<{ id: string }>(
    `select id from calendars.suggestion where state = 'waiting' and ends_at < $1 order by starts_at limit 1`,
    [site.clock()],
  )
  const watched = await first(`select id from funding.call where hub_id = ${hub} order by deadline, id limit 1`)
  const budgeted = await first(`select id from funding.action where hub_id = ${hub} order by id limit 1`)
  const agreement = await first(`select id from funding.agreement where hub_id = ${hub} order by notified_on limit 1`)
  const funder = await first(`select payer_id as id from funding.agreement where hub_id = ${hub} order by notified_on limit 1`)
  const hoped = await first(
    `select lasting as id from funding.budget_line where hub_id = ${hub} and standing = 'asked' order by id desc limit 1`,
  )
  const { claim } = await does(me, now, beginClaim, { agreement })
  const cost = await first(`select id from funding.cost where hub_id = ${hub} order by id limit 1`)
  const request = { form: 'cerfa-12156', funder: 'Région', amount: '8 100' }
  const { dossier } = await does(me, now, beginDossier, { action: budgeted, year: Number(now.slice(0, 4)), ...request })
  /** What stands in an address for each of its names; by the address where two capabilities use one name. */
  const fillers: Record<string, string[]> = {
    '/:hub/argent/actions/:action': [budgeted],
    '/:hub/argent/lignes/:line/convention': [hoped],
    '/:hub/argent/conventions/:agreement': [agreement],
    '/:hub/argent/financeurs/:funder': [funder],
    cost: [cost],
    claim: [claim],
    '/:hub/argent/actions/:action/dossiers': [budgeted],
    dossier: [dossier],
    '/:hub/argent/appels/:call': [watched],
    organisation: [objector?.org ?? ''],
    change: [change],
    person: [person],
    list: [list],
    body: [body],
    meeting: [tonight, sealed, draft],
    assembly: [assembly],
    decision: [decision],
    action: [action],
    question: [question],
    mail: [mail],
    incoming: [incoming],
    group: [group],
    application: [application],
    dues: [dues],
    line: [due],
    exclusion: [exclusion],
    conflict: [conflict],
    point: [ballot],
    cards: ['structures'],
    kept: [objector?.org ?? ''],
    lost: [board[2]?.org ?? ''],
    merge: [merge],
    month: [now.slice(0, 7)],
    contact: [contact],
    import: [imported],
    mandate: [mandate],
    suggestion: [suggestion?.id ?? ''],
  }
  return { tonight, point, draft, sealed, fillers }
}
