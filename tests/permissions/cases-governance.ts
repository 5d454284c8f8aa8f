import { callCases } from './cases-calls.ts'
import { candidacyCases } from './cases-candidacies.ts'
import { paperCases } from './cases-papers.ts'
import { preparationCases } from './cases-preparation.ts'
import { proxyCases } from './cases-proxies.ts'
import { signingCases } from './cases-signing.ts'
import { type Case, fresh, type Maker } from './given.ts'
import {
  action,
  actionInMinutes,
  agreed,
  agreementPoint,
  announced,
  arrival,
  asked,
  cancelledDraft,
  closed,
  consentPoint,
  convened,
  correctionAsked,
  draft,
  electing,
  electionPoint,
  enclosed,
  enclosedInDraft,
  finished,
  freshDay,
  heard,
  newOrganisation,
  nominated,
  nominee,
  objected,
  pointFields,
  pointToCome,
  proposed,
  question,
  questionTaken,
  recused,
  refusedMail,
  room,
  sealed,
  seatToCome,
  text,
  theGroup,
  toPropose,
  toReview,
  toVote,
  voting,
  votingHidden,
  withPending,
  yearOfDates,
} from './given-meetings.ts'
import type { Fields, Town } from './world.ts'

/** The ids of the thing go into the address, the fields into the form. */
const on =
  <T extends Record<string, string>>(maker: Maker<T>, fields?: (town: Town, made: T) => Fields): Maker<Case> =>
  async (town, have) => {
    const params = await have(maker)
    return { params, ...(fields ? { fields: fields(town, params) } : {}) }
  }
const plain: Maker<Case> = async () => ({ params: {} })
const theBoard: Maker<{ body: string }> = async ({ body }) => ({ body })

/** A committee of two colleges, in which La Smalah sits. */
const theColleges: Maker<{ body: string; college: string }> = async ({ tell, smalah }) => {
  const body = (await tell('/instances', { name: fresh('Comité'), kind: 'committee' })).body as string
  await tell(`/instances/${body}/sieges`, { organisations: [smalah], from: '2026-01-01', quality: 'member' })
  const kept = await tell(`/instances/${body}/regles`, {
    ...{ from: '', source: 'usage', reference: '', reason: '', quorumNum: '', quorumDen: '', maxRounds: '2', noticeDays: '0' },
    ...{ colleges: 'Usagers 1/2\nSalariés 1/2' },
  })
  return { body, college: (kept.colleges as unknown as { id: string }[])[0]?.id ?? '' }
}

/** Rules of a committee of its own, planned for later. */
const plannedRules: Maker<{ body: string }> = async ({ tell }) => {
  const body = (await tell('/instances', { name: fresh('Comité'), kind: 'committee' })).body as string
  const fields = {
    version: '',
    source: 'usage',
    reference: '',
    reason: '',
    quorumNum: '1',
    quorumDen: '2',
    maxRounds: '2',
    noticeDays: '5',
  }
  await tell(`/instances/${body}/regles`, { ...fields, from: '2027-01-01' })
  return { body }
}

const bodies: Record<string, Maker<Case>> = {
  'GET /:hub/instances': plain,
  'GET /:hub/instances/:body': on(theBoard),
  'POST /:hub/instances': async () => ({ params: {}, fields: { name: fresh('Groupe'), kind: 'group' } }),
  'POST /:hub/instances/:body/mandat': on(theGroup, () => ({
    scope: fresh('Préparer le jeu'),
    powers: '',
    budget: '',
    reportsTo: '',
    reportBy: '',
  })),
  'POST /:hub/instances/:body/compte-rendu': on(theGroup, () => ({ told: fresh('Le jeu est prêt'), next: '' })),
  'POST /:hub/instances/:body/colleges': async ({ smalah }, have) => {
    const { body, college } = await have(theColleges)
    return { params: { body }, fields: { from: '2026-01-01', [`college.${smalah}`]: college } }
  },
  'POST /:hub/instances/:body/sieges': async ({ body }, have) => {
    const { organisation } = await have(newOrganisation)
    return { params: { body }, fields: { organisations: [organisation], from: '2027-01-01' } }
  },
  'POST /:hub/instances/:body/personnes': async ({ tell }, have) => {
    const { body } = await have(theGroup)
    const name = fresh('Camille')
    await tell('/personnes', { name, email: '' })
    return { params: { body }, fields: { name, quality: 'citizen', from: '2026-01-01' } }
  },
  'POST /:hub/instances/:body/sieges/:seat/fin': on(seatToCome, () => ({ until: '2027-06-30' })),
  'GET /:hub/pole/textes': plain,
  'POST /:hub/pole/textes': async () => ({ params: {}, fields: { kind: 'charter', title: fresh('Charte'), adopted: '2026-03-01' } }),
  'POST /:hub/pole/textes/:text': on(text, () => ({ title: fresh('Règlement'), adopted: '2026-03-02' })),
  'GET /:hub/pole/textes/:text/document.pdf': on(text),
  'POST /:hub/instances/:body/nom': on(theBoard, () => ({ name: fresh('Conseil'), prefix: 'CA' })),
  'GET /:hub/instances/:body/regles': on(theBoard),
  'POST /:hub/instances/:body/regles': on(theBoard, () => ({
    ...{ quorumNum: '1', quorumDen: '2', maxRounds: '3', noticeDays: '5' },
    ...{ source: 'statutes', reference: fresh('article') },
  })),
  'POST /:hub/instances/:body/regles/abandonner': on(plannedRules, () => ({ version: '2' })),
}

const when = { day: '2026-03-12', startsAt: '19:30', endsAt: '21:30', place: 'La Fabrique', link: '' }

const joinedFields = () => ({ link: `https://exemple.fr/${encodeURIComponent(fresh('devis'))}`, title: '' })

const meetings: Record<string, Maker<Case>> = {
  'GET /:hub/agenda': async (_, have) => {
    await Promise.all([have(convened), have(draft), have(cancelledDraft)])
    return { params: {} }
  },
  'GET /:hub/agenda/nouvelle': plain,
  'POST /:hub/reunions': async ({ body }) => ({ params: {}, fields: { body, ...when, title: fresh('Réunion') } }),
  'GET /:hub/agenda/annee': plain,
  'POST /:hub/agenda/annee': async ({ body }) => ({
    params: {},
    fields: { body, rhythm: 'monthly', days: [freshDay()], startsAt: '18:00', endsAt: '20:00', place: '', link: '', announced: 'on' },
  }),
  'POST /:hub/agenda/annee/:year/retirer': on(yearOfDates),
  'POST /:hub/reunions/:meeting/annoncer': on(draft, () => ({ announced: 'on' })),
  'GET /:hub/reunions/:meeting, a date announced': on(announced),
  'GET /:hub/reunions/:meeting/agenda.ics, a date announced': on(announced),
  'GET /:hub/reunions/:meeting, a draft': on(draft),
  'GET /:hub/reunions/:meeting, convened': on(convened),
  'GET /:hub/reunions/:meeting, cancelled before anybody was convened': on(cancelledDraft),
  'POST /:hub/reunions/:meeting, a draft': on(draft, () => ({ ...when, title: fresh('Réunion') })),
  'POST /:hub/reunions/:meeting, convened': on(convened, () => ({ ...when, title: fresh('Réunion') })),
  'POST /:hub/reunions/:meeting/points': on(convened, () => pointFields('agreement')),
  'POST /:hub/reunions/:meeting/points/proposes': on(withPending, (_, { proposed: ticked }) => ({ proposed: ticked })),
  'POST /:hub/reunions/:meeting/points/:point': on(pointToCome, () => pointFields('consent')),
  'POST /:hub/reunions/:meeting/points/:point/deplacer': on(pointToCome, () => ({ way: 'up' })),
  'POST /:hub/reunions/:meeting/points/:point/retirer-point': on(pointToCome),
  'POST /:hub/reunions/:meeting/convoquer, a draft': on(draft),
  'POST /:hub/reunions/:meeting/convoquer, again': on(convened),
  'POST /:hub/reunions/:meeting/remises': on(convened, ({ smalah }) => ({ organisation: smalah, channel: 'hand' })),
  'POST /:hub/reunions/:meeting/annuler': on(convened, () => ({ reason: 'Reportée.' })),
  'POST /:hub/reunions/:meeting/excuses': on(convened, ({ smalah }) => ({ organisation: smalah })),
  'GET /:hub/reunions/:meeting/convocations/:organisation': async ({ smalah }, have) => ({
    params: { ...(await have(convened)), organisation: smalah },
  }),
  'POST /:hub/reunions/:meeting/documents': on(convened, () => joinedFields()),
  'GET /:hub/reunions/:meeting/documents/:enclosure': on(enclosed),
  'GET /:hub/reunions/:meeting/documents/:enclosure, of a draft': on(enclosedInDraft),
  'POST /:hub/reunions/:meeting/documents/:enclosure/nommer': on(enclosedInDraft, () => ({ title: fresh('Devis') })),
  'POST /:hub/reunions/:meeting/documents/:enclosure/retirer': on(enclosedInDraft),
  'GET /:hub/reunions/:meeting/emargement.pdf': on(convened),
  'GET /:hub/reunions/:meeting/agenda.ics': on(convened),
}

const session: Record<string, Maker<Case>> = {
  'GET /:hub/reunions/:meeting/seance': on(room),
  'GET /:hub/reunions/:meeting/seance/direct': on(room),
  'POST /:hub/reunions/:meeting/ouvrir': on(convened, () => ({ at: '' })),
  'POST /:hub/reunions/:meeting/arrivees': on(convened, ({ smalah }) => ({ organisation: smalah, person: '', name: '', at: '' })),
  'POST /:hub/reunions/:meeting/departs': on(room, ({ smalah }) => ({ organisation: smalah, person: '', at: '' })),
  'POST /:hub/reunions/:meeting/mouvements/:movement/annuler': on(arrival),
  'POST /:hub/reunions/:meeting/invites': on(room, () => ({ person: '', name: fresh('Invité·e'), at: '' })),
  'POST /:hub/reunions/:meeting/animation': on(room, ({ person }) => ({ facilitator: person.otherBoard, secretary: person.secretary })),
  'POST /:hub/reunions/:meeting/points/:point/passer': on(agreementPoint),
  'POST /:hub/reunions/:meeting/points/:point/notes': on(agreementPoint, () => ({ notes: fresh('On discute') })),
  'POST /:hub/reunions/:meeting/clore': on(room, () => ({ at: '' })),
  'POST /:hub/reunions/:meeting/rouvrir': on(closed),
}

const at = (deed: string) => `POST /:hub/reunions/:meeting/points/:point/${deed}`
const decisions: Record<string, Maker<Case>> = {
  [at('proposer')]: on(consentPoint, ({ smalah }) => ({ text: 'Prêter la salle.', org: smalah })),
  [at('accord')]: on(agreementPoint, () => ({ text: '' })),
  [at('annuler')]: on(agreed),
  [at('etape')]: on(proposed, () => ({ step: 'clarify' })),
  [at('conclure')]: on(heard),
  [at('reporter')]: on(proposed),
  [at('desaccord')]: on(agreementPoint, ({ smalah }) => ({ org: smalah, voice: '' })),
  [at('position')]: on(asked, ({ smalah }) => ({ org: smalah, value: 'consent', text: '', voice: '' })),
  [at('objection')]: on(asked, ({ smalah }) => ({ org: smalah, grounds: 'legal', text: 'Le bail l’interdit.', voice: '' })),
  [at('objection/suite')]: on(objected, ({ smalah }) => ({ org: smalah, answer: 'withdrawn', text: '', voice: '', inPerson: 'on' })),
  [at('version')]: on(proposed, () => ({ text: fresh('Prêter la salle le jeudi') })),
  [at('retirer')]: on(proposed),
  [at('conflit')]: on(toVote, ({ smalah }) => ({ org: smalah, text: 'La salle est la sienne.', voice: '' })),
  [at('conflit/annuler')]: on(recused, ({ smalah }) => ({ org: smalah, voice: '' })),
  [at('vote')]: on(toVote),
  [at('vote/confidentiel')]: on(toVote, ({ smalah }) => ({ org: smalah, voice: '' })),
  [at('vote/bulletin')]: on(voting, ({ smalah }) => ({ org: smalah, choice: 'for', voice: '' })),
  [at('vote/urne')]: on(votingHidden, ({ smalah }) => ({ org: smalah, choice: 'for', voice: '', inPerson: 'on' })),
  [at('vote/clore')]: on(voting),
  [at('vote/annuler')]: on(voting, () => ({ text: 'Mal posée.' })),
  [at('election')]: on(electionPoint, () => ({ asks: 'Tenir les comptes.', until: '' })),
  [at('election/designer')]: on(electing, ({ smalah }) => ({ org: smalah, nominee: `o.${smalah}`, text: 'Elle compte bien.', voice: '' })),
  [at('election/etape')]: on(nominated, () => ({ step: 'reveal' })),
  [at('election/proposer')]: on(toPropose, ({ smalah }) => ({ nominee: `o.${smalah}`, until: '', reason: 'Toutes la désignent.' })),
  [at('election/reponse')]: on(nominee, () => ({ answer: 'declined' })),
}

const records: Record<string, Maker<Case>> = {
  'GET /:hub/reunions/:meeting/pv, a draft': on(closed),
  'GET /:hub/reunions/:meeting/pv, sealed': on(sealed),
  'GET /:hub/reunions/:meeting/pv.pdf, a draft': on(closed),
  'GET /:hub/reunions/:meeting/pv.pdf, sealed': on(sealed),
  'POST /:hub/reunions/:meeting/pv/points/:point/notes': on(closed, () => ({ notes: fresh('On a discuté') })),
  'POST /:hub/reunions/:meeting/pv/points/:point/corrections': on(closed, () => ({ text: fresh('Le solde est autre') })),
  'POST /:hub/reunions/:meeting/pv/corrections/:correction': on(correctionAsked, () => ({ answer: 'made', why: '' })),
  'POST /:hub/reunions/:meeting/pv/sceller': on(closed, ({ person }) => ({ facilitator: person.facilitator, secretary: person.secretary })),
  'GET /:hub/documents': on(sealed),
  'GET /:hub/registre': on(closed),
  'GET /:hub/registre.pdf': on(closed),
  'GET /:hub/decisions/:decision, not yet registered': on(agreed),
  'GET /:hub/decisions/:decision, in the register': on(closed),
  'GET /:hub/decisions/:decision/extrait.pdf': on(closed),
}

const asking = ({ smalah }: Town): Fields => ({ what: fresh('Signer'), who: `${smalah}/`, due: '2026-04-09' })
const actions: Record<string, Maker<Case>> = {
  'GET /:hub/actions': on(action),
  'GET /:hub/actions/:action, a draft PV': on(action),
  'GET /:hub/actions/:action, a sealed PV': on(actionInMinutes),
  'POST /:hub/reunions/:meeting/points/:point/actions': on(agreementPoint, asking),
  'POST /:hub/reunions/:meeting/pv/points/:point/actions': on(closed, asking),
  'POST /:hub/reunions/:meeting/points/:point/revoir': on(toReview, () => ({ became: 'renewed', next: '2026-09-12' })),
  'POST /:hub/reunions/:meeting/decisions/:decision/revoir': on(agreed, () => ({ on: '2026-09-12' })),
  'POST /:hub/decisions/:decision/revoir': on(agreed, () => ({ on: '2026-09-12' })),
  'POST /:hub/actions/:action': on(action, asking),
  'POST /:hub/actions/:action/retirer': on(action),
  'POST /:hub/actions/:action/faite': on(action, () => ({ became: '' })),
  'POST /:hub/actions/:action/echeance': on(action, () => ({ due: '2026-05-09' })),
  'POST /:hub/actions/:action/abandonner': on(action, () => ({ became: fresh('Plus besoin') })),
  'POST /:hub/actions/:action/reprendre': on(finished),
}

const questions: Record<string, Maker<Case>> = {
  'GET /:hub/questions': on(question),
  'POST /:hub/questions': async ({ body }) => ({ params: {}, fields: { title: fresh('Une question'), words: '', body } }),
  'GET /:hub/questions/:question': on(question),
  'POST /:hub/questions/:question/documents': on(questionTaken, () => joinedFields()),
  'POST /:hub/questions/:question/orienter': on(question, () => ({ state: 'kept', answer: fresh('Plus tard') })),
}

const mails: Record<string, Maker<Case>> = {
  'GET /:hub/courrier': on(refusedMail),
  'GET /:hub/courrier/:mail': on(refusedMail),
  'GET /:hub/courrier/:mail/pieces/:file': on(refusedMail),
  'POST /:hub/courrier/:mail/renvoyer': on(refusedMail),
}

/** A treasurer has lost the second code and asks the board. */
const lost: Maker<{ recovery: string }> = async ({ tell, lose, slug }) => {
  const name = fresh('Ange')
  const email = `${name.replace(' ', '')}@${slug}.exemple.fr`.toLowerCase()
  const { person } = await tell('/personnes', { name, email })
  await tell(`/personnes/${person}/roles`, { kind: 'treasurer', from: '2026-01-01' })
  return { recovery: await lose(email) }
}
const recoveries: Record<string, Maker<Case>> = {
  'GET /:hub/recuperations': on(lost),
  'POST /:hub/recuperations/:recovery/confirmer': on(lost),
}

/** For each route of governance and of its mails, a request that is right in every respect: only the person decides. */
export const governanceCases: Record<string, Maker<Case>> = {
  ...bodies,
  ...meetings,
  ...session,
  ...decisions,
  ...records,
  ...actions,
  ...questions,
  ...mails,
  ...recoveries,
  ...proxyCases,
  ...preparationCases,
  ...paperCases,
  ...candidacyCases,
  ...signingCases,
  ...callCases,
}
