import { addDays, addMinutes, dayAt, type Instant, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { givePersonSeat } from '#governance/bodies/give-person-seat.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { showBody } from '#governance/bodies/show-body.ts'
import { answerCandidacy } from '#governance/candidacies/answer-candidacy.ts'
import { describeSeats } from '#governance/candidacies/describe-seats.ts'
import { markBallot } from '#governance/candidacies/mark-ballot.ts'
import { standCandidate } from '#governance/candidacies/stand-candidate.ts'
import { setColleges } from '#governance/colleges/set-colleges.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { showMeeting } from '#governance/meetings/show-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { keepRules } from '#governance/rules/keep-rules.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { callVote } from '#governance/votes/call-vote.ts'
import { castBallot } from '#governance/votes/cast-ballot.ts'
import { closeVote } from '#governance/votes/close-vote.ts'
import type { Playing } from './stage.ts'

const ZONE = 'Europe/Paris'

export const COLLEGE_ACTS = 35

/** Who sits, in which college, and what was said of the one point that is voted. */
const voices = [
  { name: 'Les Paniers du Port', college: 'Usagers', choice: 'for' },
  { name: 'Cinéma L’Estran', college: 'Usagers', choice: 'against', through: 'Malo Tanguy' },
  { name: 'Anna Kerhoas', college: 'Salariés', choice: 'for' },
  { name: 'Réemploi maritime', college: 'Partenaires', choice: 'against', through: 'Soizic Briand' },
] satisfies { name: string; college: string; choice: 'for' | 'against'; through?: string }[]

const rules = {
  ...{ source: 'statutes', reference: 'article 12', quorumNum: '1', quorumDen: '2', maxRounds: '2', noticeDays: '7' },
  ...{ fallback: 'vote', secrecy: 'open', colleges: 'Usagers : 40 %\nSalariés : 40 %\nPartenaires : 20 %', collegeScic: 'on' },
}

/** Who stands for the charge, and whom each voice names aloud: two at most. */
const named = {
  'Les Paniers du Port': ['Anna Kerhoas', 'Soizic Briand'],
  'Cinéma L’Estran': ['Malo Tanguy'],
  'Anna Kerhoas': ['Malo Tanguy', 'Soizic Briand'],
  'Réemploi maritime': ['Soizic Briand', 'Anna Kerhoas'],
}
const CHARGE = 'Animer la halle du port'

/** A committee of an invented hub that counts by colleges: two for, two against, and yet adopted; then a charge, whose names weigh what each college gives them. Twelve days ago. */
export const playColleges = async ({ does, sees }: Playing, me: string, now: Instant): Promise<void> => {
  const day = addDays(dayAt(now, ZONE), -12)
  const before = instantOf(addDays(day, -21), '10:00', ZONE)
  const from = addDays(day, -21)
  const tonight = (minutes: number) => addMinutes(instantOf(day, '18:00', ZONE), minutes)
  const { body } = await does(me, before, addBody, { name: 'Comité de coopération', kind: 'committee' })
  const { organisations } = await sees(me, before, showBody, { body })
  const organisation = (name: string): Id => organisations.find((one) => one.name === name)?.id ?? ''
  const seated = voices.map(({ name }) => organisation(name)).filter(Boolean)
  await does(me, before, giveSeats, { body, organisations: seated, from, quality: 'member' })
  await does(me, before, givePersonSeat, { body, name: 'anna.kerhoas@example.org', from, quality: 'employee' })
  const { colleges = [] } = await does(me, before, keepRules, { body, from, ...rules })
  const { seats } = await sees(me, before, showBody, { body })
  const idOf = (called: string): Id => seats.find(({ name }) => name === called)?.org ?? ''
  const college = Object.fromEntries(voices.map((one) => [idOf(one.name), colleges.find(({ name }) => name === one.college)?.id ?? '']))
  await does(me, before, setColleges, { body, from, college })
  const when = { day, startsAt: '18:00', endsAt: '19:30', place: 'Cinéma L’Estran' }
  const { meeting } = await does(me, before, prepareMeeting, { body, ...when, title: 'Comité de printemps' })
  const text = 'La halle du port est louée ensemble, pour un an.'
  const { point } = await does(me, before, addPoint, {
    meeting,
    kind: 'vote',
    title: 'Louer la halle du port',
    minutes: '20',
    proposal: text,
  })
  const charge = await does(me, before, addPoint, { meeting, kind: 'candidates', title: CHARGE, minutes: '15', proposal: '' })
  await does(me, before, conveneMeeting, { meeting })
  for (const { name, through = '' } of voices)
    await does(me, tonight(-5), noteArrival, { meeting, organisation: idOf(name), name: through })
  await does(me, tonight(0), openMeeting, { meeting })
  await does(me, tonight(5), putProposal, { meeting, point, text })
  await does(me, tonight(10), callVote, { meeting, point })
  for (const { name, choice } of voices) await does(me, tonight(12), castBallot, { meeting, point, org: idOf(name), choice })
  await does(me, tonight(15), closeVote, { meeting, point })
  const { file } = await sees(me, tonight(16), showMeeting, { meeting })
  const personOf = (called: string): Id => Object.entries(file.names.people).find(([, name]) => name === called)?.[0] ?? ''
  const elects = { meeting, point: charge.point }
  await does(me, tonight(17), describeSeats, { ...elects, body: '', seats: '2', until: '' })
  for (const name of ['Malo Tanguy', 'Anna Kerhoas', 'Soizic Briand'])
    await does(me, tonight(18), standCandidate, { ...elects, candidate: `p.${personOf(name)}` })
  const standing = await sees(me, tonight(19), showMeeting, { meeting })
  const candidates = standing.file.points.find(({ id }) => id === charge.point)?.slate?.candidacies ?? []
  for (const { id: candidacy } of candidates) await does(me, tonight(19), answerCandidacy, { ...elects, candidacy, answer: 'accepted' })
  await does(me, tonight(22), callVote, elects)
  for (const [name, of] of Object.entries(named)) {
    const names = candidates.filter(({ personName }) => personName !== null && of.includes(personName)).map(({ id }) => id)
    await does(me, tonight(24), markBallot, { ...elects, org: idOf(name), names })
  }
  await does(me, tonight(26), closeVote, elects)
  await does(me, tonight(40), closeMeeting, { meeting })
}
