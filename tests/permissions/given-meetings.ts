import { addDays } from '#base/day.ts'
import { fresh, type Maker } from './given.ts'

/** A word of titles that only the coordination may read. */
export const CANARY = 'Canari'

/** A meeting of the board tonight; the hub’s clock says six in the evening. */
const meetingCalled =
  (word: string): Maker<{ meeting: string }> =>
  async ({ tell, body }) => {
    const fields = { body, day: '2026-03-12', startsAt: '19:00', endsAt: '21:00', place: 'La Fabrique', link: '', title: fresh(word) }
    return { meeting: (await tell('/reunions', fields)).meeting as string }
  }

export const draft = meetingCalled(CANARY)

/** Its date is known to who sits, nothing else of it. */
export const announced: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await meetingCalled('Date')(town, have)
  await town.tell(`/reunions/${meeting}/annoncer`, { announced: 'on' })
  return { meeting }
}

/** Dates prepared together, that nobody has touched. */
export const yearOfDates: Maker<{ year: string }> = async ({ tell, body }) => {
  const on = { body, rhythm: 'monthly', days: [freshDay()], startsAt: '18:00', endsAt: '20:00', place: '', link: '', announced: 'on' }
  return { year: (await tell('/agenda/annee', on)).year as string }
}

let dates = 0
/** A day on which the board does not meet yet. */
export const freshDay = (): string => addDays('2027-02-01', dates++)

/** Its notice has left; La Forge’s titulaire will lead it, L’Écho’s will write. */
export const convened: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await meetingCalled('Réunion')(town, have)
  await town.tell(`/reunions/${meeting}/convoquer`, {})
  const { facilitator, secretary } = town.person
  await town.tell(`/reunions/${meeting}/animation`, { facilitator, secretary })
  return { meeting }
}

/** The session is open, everybody has come, La Smalah by two. */
export const room: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await convened(town, have)
  await town.tell(`/reunions/${meeting}/ouvrir`, { at: '17:00' })
  const { person, smalah, cowo, forge, echo } = town
  const there = [
    [smalah, person.board],
    [smalah, person.substitute],
    [cowo, person.otherBoard],
    [forge, person.facilitator],
    [echo, person.secretary],
  ] as const
  for (const [organisation, who] of there)
    await town.tell(`/reunions/${meeting}/arrivees`, { organisation, person: who, name: '', at: '17:05' })
  return { meeting }
}

export type OnPoint = { meeting: string; point: string }

type Kind = 'information' | 'agreement' | 'consent' | 'vote' | 'election' | 'candidates'

export const pointFields = (kind: Kind) => ({
  ...{ title: fresh('Point'), kind, minutes: '10', proposal: 'Prêter la salle le mardi.' },
})

export const pointOf =
  (meeting: Maker<{ meeting: string }>, kind: Kind): Maker<OnPoint> =>
  async ({ tell }, have) => {
    const on = await have.under(meeting)
    return { ...on, point: (await tell(`/reunions/${on.meeting}/points`, pointFields(kind))).point as string }
  }

export const pointToCome = pointOf(convened, 'agreement')
export const agreementPoint = pointOf(room, 'agreement')
export const consentPoint = pointOf(room, 'consent')

export const about = ({ meeting, point }: OnPoint, deed: string) => `/reunions/${meeting}/points/${point}/${deed}`

/** « Accord de tous ? Noté. » */
export const agreed: Maker<OnPoint & { decision: string }> = async (town, have) => {
  const on = await pointOf(room, 'agreement')(town, have)
  return { ...on, decision: (await town.tell(about(on, 'accord'), { text: '' })).decision as string }
}

/** La Smalah’s text is on the table. */
export const proposed: Maker<OnPoint & { decision: string }> = async (town, have) => {
  const on = await pointOf(room, 'consent')(town, have)
  const { decision } = await town.tell(about(on, 'proposer'), { text: 'Prêter la salle le mardi.', org: town.smalah })
  return { ...on, decision: decision as string }
}

/** Each organisation is asked whether it objects. */
export const asked: Maker<OnPoint> = async (town, have) => {
  const on = await proposed(town, have)
  await town.tell(about(on, 'etape'), { step: 'straight' })
  return on
}

/** La Smalah objects. */
export const objected: Maker<OnPoint> = async (town, have) => {
  const on = await asked(town, have)
  await town.tell(about(on, 'objection'), { org: town.smalah, grounds: 'legal', text: 'Le bail l’interdit.', voice: '' }, 'board')
  return on
}

/** Everybody was heard, nobody objects. */
export const heard: Maker<OnPoint> = async (town, have) => {
  const on = await asked(town, have)
  for (const org of [town.smalah, town.cowo, town.forge, town.echo])
    await town.tell(about(on, 'position'), { org, value: 'consent', text: '', voice: '' })
  return on
}

/** La Smalah’s text is to be voted. */
export const toVote: Maker<OnPoint> = async (town, have) => {
  const on = await pointOf(room, 'vote')(town, have)
  await town.tell(about(on, 'proposer'), { text: 'Louer la salle 40 €.', org: town.smalah })
  return on
}

/** A vote is open. */
export const voting: Maker<OnPoint> = async (town, have) => {
  const on = await toVote(town, have)
  await town.tell(about(on, 'vote'), {})
  return on
}

/** La Smalah asked for a confidential one. */
export const votingHidden: Maker<OnPoint> = async (town, have) => {
  const on = await toVote(town, have)
  await town.tell(about(on, 'vote/confidentiel'), { org: town.smalah, voice: '' })
  await town.tell(about(on, 'vote'), {})
  return on
}

/** La Smalah declared an interest. */
export const recused: Maker<OnPoint> = async (town, have) => {
  const on = await toVote(town, have)
  await town.tell(about(on, 'conflit'), { org: town.smalah, text: 'La salle est la sienne.', voice: '' })
  return on
}

export const electionPoint = pointOf(room, 'election')

/** The role is described: each organisation writes whom it nominates. */
export const electing: Maker<OnPoint> = async (town, have) => {
  const on = await pointOf(room, 'election')(town, have)
  await town.tell(about(on, 'election'), { asks: 'Tenir les comptes.', until: '' })
  return on
}

/** All four have written La Smalah. */
export const nominated: Maker<OnPoint> = async (town, have) => {
  const on = await electing(town, have)
  for (const org of [town.smalah, town.cowo, town.forge, town.echo])
    await town.tell(about(on, 'election/designer'), { org, nominee: `o.${town.smalah}`, text: 'Elle compte bien.', voice: '' })
  return on
}

/** Each has said why; somebody may be proposed. */
export const toPropose: Maker<OnPoint> = async (town, have) => {
  const on = await nominated(town, have)
  await town.tell(about(on, 'election/etape'), { step: 'reveal' })
  for (const org of [town.smalah, town.cowo, town.forge, town.echo]) await town.tell(about(on, 'election/etape'), { step: 'argue', org })
  await town.tell(about(on, 'election/etape'), { step: 'openChanges' })
  return on
}

/** La Smalah is proposed. */
export const nominee: Maker<OnPoint> = async (town, have) => {
  const on = await toPropose(town, have)
  await town.tell(about(on, 'election/proposer'), { nominee: `o.${town.smalah}`, until: '', reason: 'Toutes la désignent.' })
  return on
}

/** The session is over; what it decided stands in the register. */
export const closed: Maker<OnPoint & { decision: string }> = async (town, have) => {
  const on = await room(town, have)
  const { point } = await town.tell(`/reunions/${on.meeting}/points`, pointFields('agreement'))
  const at = { ...on, point: point as string }
  const { decision } = await town.tell(about(at, 'accord'), { text: '' })
  await town.tell(`/reunions/${on.meeting}/clore`, { at: '' })
  return { ...at, decision: decision as string }
}

/** La Smalah’s titulaire, who was there, asks for something in the PV to be corrected. */
export const correctionAsked: Maker<{ meeting: string; correction: string }> = async (town, have) => {
  const { meeting, point } = await closed(town, have)
  const path = `/reunions/${meeting}/pv/points/${point}/corrections`
  const { correction } = await town.tell(path, { text: 'Le solde est de 4 200 €.' }, 'board')
  return { meeting, correction: correction as string }
}

export const sealed: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await closed(town, have)
  const { facilitator, secretary } = town.person
  await town.tell(`/reunions/${meeting}/pv/sceller`, { facilitator, secretary })
  return { meeting }
}

/** « Signer la convention », for La Smalah, noted in the session. */
const askedIn =
  (meeting: Maker<OnPoint>): Maker<{ action: string }> =>
  async (town, have) => {
    const on = await have.under(meeting)
    const fields = { what: fresh('Signer la convention'), who: `${town.smalah}/`, due: '2026-04-09' }
    return { action: (await town.tell(about(on, 'actions'), fields)).action as string }
  }
export const action = askedIn(closed)
export const finished: Maker<{ action: string }> = async (town, have) => {
  const made = await action(town, have)
  await town.tell(`/actions/${made.action}/faite`, {})
  return made
}
/** Its PV is sealed. */
export const actionInMinutes: Maker<{ action: string }> = async (town, have) => {
  const on = await closed(town, have)
  const { action: id } = await town.tell(about(on, 'actions'), { what: fresh('Signer'), who: `${town.smalah}/`, due: '2026-04-09' })
  const { facilitator, secretary } = town.person
  await town.tell(`/reunions/${on.meeting}/pv/sceller`, { facilitator, secretary })
  return { action: id as string }
}

type Waits = { pending: { is: string; id: string }[] }
/** A meeting to come, and a decision of another one that it may take up again. */
export const withPending: Maker<{ meeting: string; proposed: string }> = async (town, have) => {
  const { decision } = await have(closed)
  await town.tell(`/decisions/${decision}/revoir`, { on: '2026-03-13' })
  const { meeting } = await town.tell('/reunions', {
    ...{ body: town.body, day: '2026-03-13', startsAt: '16:00', endsAt: '17:00', place: 'La Fabrique', link: '', title: fresh('Réunion') },
  })
  await town.tell(`/reunions/${meeting}/convoquer`, {})
  const { facilitator, secretary } = town.person
  await town.tell(`/reunions/${meeting}/animation`, { facilitator, secretary })
  const { pending } = await town.read<Waits>(`/reunions/${meeting}`)
  const review = pending.find(({ is }) => is === 'review')
  return { meeting: meeting as string, proposed: `review:${review?.id}` }
}
/** The point that takes it up, in the session. */
export const toReview: Maker<OnPoint> = async (town, have) => {
  const { meeting, proposed: ticked } = await withPending(town, have)
  await town.tell(`/reunions/${meeting}/points/proposes`, { proposed: ticked })
  await town.tell(`/reunions/${meeting}/ouvrir`, { at: '' })
  const { reviewed } = await town.read<{ reviewed: { here: { at: string }[] } }>(`/reunions/${meeting}/seance`)
  return { meeting, point: reviewed.here[0]?.at ?? '' }
}

/** Asked by the member without a seat; La Forge’s titulaire leads the next meeting of that body. */
export const question: Maker<{ question: string }> = async ({ tell, body }, have) => {
  await have.under(convened)
  return { question: (await tell('/questions', { title: fresh('Une question'), words: '', body }, 'member')).question as string }
}

/** It is on the agenda of a meeting. */
export const questionTaken: Maker<{ question: string }> = async (town, have) => {
  const made = await question(town, have)
  const { meeting } = await convened(town, have)
  await town.tell(`/reunions/${meeting}/points/proposes`, { proposed: `question:${made.question}` })
  return made
}

const enclosedIn =
  (meeting: Maker<{ meeting: string }>): Maker<{ meeting: string; enclosure: string }> =>
  async (town, have) => {
    const on = await meeting(town, have)
    return { ...on, enclosure: await town.enclose(on.meeting) }
  }
export const enclosed = enclosedIn(convened)
export const enclosedInDraft = enclosedIn(draft)

export const cancelledDraft: Maker<{ meeting: string }> = async (town, have) => {
  const { meeting } = await draft(town, have)
  await town.tell(`/reunions/${meeting}/annuler`, { reason: 'Reportée.' })
  return { meeting }
}

/** A working group with its mandate, in which La Smalah sits. */
export const theGroup: Maker<{ body: string }> = async (town) => {
  const { body } = await town.tell('/instances', { name: fresh('Groupe'), kind: 'group' })
  await town.tell(`/instances/${body}/sieges`, { organisations: town.smalah, from: '2026-01-01' })
  await town.tell(`/instances/${body}/mandat`, { scope: 'Préparer le jeu', powers: '', budget: '', reportsTo: '', reportBy: '' })
  return { body: body as string }
}

/** A version of the internal rules, with its file. */
export const text: Maker<{ text: string }> = async ({ tell, join }) => {
  const { text: made } = await tell('/pole/textes', { kind: 'internalRules', title: fresh('Règlement'), adopted: '2026-03-01' })
  await join(made as string)
  return { text: made as string }
}

/** An organisation that will sit from next year on. */
export const seatToCome: Maker<{ body: string; seat: string }> = async (town, have) => {
  const { organisation } = await have(newOrganisation)
  await town.tell(`/instances/${town.body}/sieges`, { organisations: organisation, from: '2027-01-01' })
  const { seats } = await town.read<{ seats: { id: string; org: string }[] }>(`/instances/${town.body}`)
  return { body: town.body, seat: seats.find(({ org }) => org === organisation)?.id ?? '' }
}

export const newOrganisation: Maker<{ organisation: string }> = async ({ tell, read }) => {
  const name = fresh('Structure')
  const { list } = await tell('/structures/coller', { list: name })
  await tell(`/structures/coller/${list}/ajouter`, {})
  const { rows } = await read<{ rows: { id: string }[] }>(`/structures?q=${encodeURIComponent(name)}`)
  return { organisation: rows[0]?.id ?? '' }
}

/** The arrival of La Smalah’s titulaire. */
export const arrival: Maker<{ meeting: string; movement: string }> = async ({ read, person }, have) => {
  const { meeting } = await have(room)
  const { file } = await read<{ file: { movements: { id: string; person: string }[] } }>(`/reunions/${meeting}/seance`)
  return { meeting, movement: file.movements.find((one) => one.person === person.board)?.id ?? '' }
}

/** A notice that came back. */
export const refusedMail: Maker<{ mail: string; file: string }> = async (town, have) => {
  await convened(town, have)
  const { mails } = await town.read<{ mails: { id: string }[] }>('/courrier')
  const mail = mails[0]?.id ?? ''
  await town.refuse(mail)
  return { mail, file: '1' }
}
