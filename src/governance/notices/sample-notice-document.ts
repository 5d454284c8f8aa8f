import type { AttendanceData } from '#governance/attendance/attendance-document.ts'
import { bareMinutes, boardMinutes } from '#governance/record/sample-minutes-document.ts'
import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import type { NoticeData } from './notice-document.ts'

/** Invented convocations and sheets that the tests print. */

export const boardNotice: NoticeData = {
  at: '2026-03-02T08:12:00.000Z',
  hub,
  body: 'Conseil d’administration',
  session: 'Réunion mensuelle',
  sentOn: '2026-03-02',
  addressee: {
    organisation: 'La Smalah',
    representative: 'Claire Etchegaray',
    address: ['3 place de la Mairie', '40170 Saint-Julien-en-Born'],
  },
  day: '2026-03-12',
  startsAt: '18:00',
  endsAt: '20:30',
  place: 'La Smalah, 3 place de la Mairie, 40170 Saint-Julien-en-Born',
  link: 'https://visio.example.org/ploucs-mars',
  agenda: [
    { title: 'Trésorerie au 28 février', kind: 'information', minutes: 15, presenter: 'Claire Etchegaray' },
    { title: 'Date de la prochaine réunion « Tous pour un PLOUCS »', kind: 'agreement', minutes: 5, presenter: null },
    { title: 'Achat d’un minibus partagé', kind: 'consent', minutes: 50, presenter: 'Inès Haddad' },
    { title: 'Candidature à l’appel à projets de la Région', kind: 'vote', minutes: 20, presenter: null },
  ],
  agendaLocked: false,
  deciding: { method: 'consentThenVote', maxRounds: 2, majority: { num: 1, den: 2, strict: true, base: 'exprimes' } },
  quorum: { of: 5, base: 'seats', count: 'present', share: { num: 3, den: 5 }, needed: 3, source: 'statuts, article 9' },
  reply: { by: '2026-03-11', mail: 'bonjour@ploucs.example', phone: '05 00 00 00 00' },
  substitute: 'Marc Duvignau',
  proxies: { allowed: true, maxPerHolder: 2, by: '2026-03-11' },
  documents: [
    { point: 1, title: 'Situation de trésorerie au 28 février 2026', kind: 'PDF', bytes: 348_160, url: null, enclosed: true },
    { point: 3, title: 'Devis du garage Lacoste', kind: 'DOCX', bytes: 1_572_864, url: null, enclosed: false },
    { point: null, title: 'Dossier partagé du conseil', kind: null, bytes: null, url: 'https://ploucs.example/dossier', enclosed: false },
  ],
  documentsAt: 'https://ploucs.example/ploucs/reunions/mars',
  convener: { name: 'Maïté Lafitte', role: 'coordinatrice' },
}

/** The statutes change on the eve of the meeting. */
export const changingNotice: NoticeData = {
  ...boardNotice,
  quorum: { of: 5, base: 'seats', count: 'present', share: { num: 1, den: 3 }, needed: 2, source: 'statuts, article 11' },
  ruleChange: {
    says: 'Les règles changent entre la convocation et la séance. La convocation et ce qu’elle annonce suivent les règles du 2 février 2026\u202f; le quorum, les tours et les votes suivront celles du 11 mars 2026 (statuts, article 11).',
    lines: [
      'Quorum\u00a0: «\u202f3 sièges sur 5 doivent être présents.\u202f» devient «\u202f1 siège sur 3 doit être présent.\u202f»',
      'Où c’est écrit\u00a0: «\u202fstatuts, article 9.\u202f» devient «\u202fstatuts, article 11.\u202f»',
    ],
  },
}

export const bareNotice: NoticeData = {
  ...boardNotice,
  hub: bareMinutes.hub,
  body: 'Groupe jeunesse',
  session: null,
  addressee: { organisation: 'La Smalah', representative: null, address: [] },
  endsAt: null,
  place: null,
  link: null,
  agenda: [],
  deciding: { method: 'agreement', maxRounds: null, majority: null },
  quorum: null,
  reply: null,
  substitute: null,
  proxies: null,
  documents: [],
  documentsAt: null,
  convener: null,
}

/** By hand, by her name, and as somebody reads it who may not see hands. */
const signed: Record<string, AttendanceData['rows'][number]['signed']> = {
  Artelandes: [
    { at: '18:04', drawn: 'M40 120L90 60L110 150L170 50L200 140L260 90L320 100M60 160L420 150L560 130', typed: null },
    { at: '19:40', drawn: null, typed: 'Inès Haddad' },
  ],
  'Du coq à l’âme': [{ at: '17:55', drawn: null, typed: null }],
}

export const boardSheet: AttendanceData = {
  at: '2026-03-12T16:00:00.000Z',
  hub,
  body: 'Conseil d’administration',
  session: 'Réunion mensuelle',
  day: '2026-03-12',
  startsAt: '18:00',
  place: 'La Smalah, 3 place de la Mairie, 40170 Saint-Julien-en-Born',
  rows: boardMinutes.attendance.map((a) => ({
    organisation: a.organisation,
    representative: a.representative,
    state: a.state === 'excused' ? 'excused' : 'expected',
    arrivedAt: a.organisation === 'Artelandes' ? a.arrivedAt : null,
    leftAt: a.organisation === 'Artelandes' ? a.leftAt : null,
    proxiesOf: a.organisation === 'La Smalah' ? ['Terre Solidaire des Landes'] : [],
    signed: signed[a.organisation] ?? [],
  })),
  blankLines: 3,
}

export const bareSheet: AttendanceData = {
  ...boardSheet,
  hub: bareMinutes.hub,
  body: 'Groupe jeunesse',
  session: null,
  place: null,
  rows: [],
  blankLines: 12,
}

export const longSheet: AttendanceData = {
  ...boardSheet,
  body: 'Assemblée générale',
  rows: Array.from({ length: 42 }, (_, i) => ({
    organisation: `Structure adhérente n° ${i + 1}`,
    representative: i % 5 === 0 ? null : `Représentante ${i + 1}`,
    state: 'expected' as const,
    arrivedAt: null,
    leftAt: null,
    proxiesOf: i % 9 === 0 ? ['La Smalah', 'Artelandes'] : [],
  })),
}
