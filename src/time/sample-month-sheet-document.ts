import { sampleHub } from '#platform/documents/sample-hub.ts'
import type { EvidenceData, MonthSheetData, SheetDay, SheetRow } from './month-sheet-document.ts'

/** Invented months that the tests print; nobody worked any of this. */

const typed: EvidenceData = { kind: 'typed', ref: null }

const row = (title: string, minutes: number, rest: Partial<SheetRow> = {}): SheetRow => ({
  title,
  type: 'project',
  organisation: null,
  place: null,
  startsAt: null,
  endsAt: null,
  minutes,
  travel: 0,
  evidence: typed,
  ...rest,
})

const day = (on: string, ...rows: SheetRow[]): SheetDay => ({
  on,
  away: null,
  rows,
  minutes: rows.reduce((sum, { minutes, travel }) => sum + minutes + travel, 0),
})

const board = row('Conseil d’administration de mars', 150, {
  type: 'meeting',
  place: 'La Smalah, Saint-Julien-en-Born',
  startsAt: '18:00',
  endsAt: '20:30',
  travel: 70,
  evidence: { kind: 'paper', ref: 'PV du 6 mars 2026, Conseil d’administration' },
})

export const fullMonth: MonthSheetData = {
  at: '2026-04-02T08:10:00.000Z',
  hub: sampleHub,
  person: 'Maïté Lafitte',
  capacities: ['staff'],
  month: '2026-03-01',
  contracts: [{ weeklyMinutes: 1680, from: null }],
  letters: [{ action: 'Incubateur de projets', permille: 405 }],
  state: 'approved',
  version: 1,
  weeks: [
    {
      from: '2026-03-02',
      last: '2026-03-08',
      minutes: 775,
      affirmedOn: '2026-03-09',
      nothing: false,
      reason: null,
      days: [
        day(
          '2026-03-02',
          row('Dossier de l’appel à projets', 180, { startsAt: '09:00', endsAt: '12:00' }),
          row('Appel à la mairie de Morcenx', 25, {
            type: 'contact',
            organisation: 'Commune de Morcenx-la-Nouvelle',
            evidence: { kind: 'contact', ref: 'a10f33d2' },
          }),
        ),
        day('2026-03-03'),
        day('2026-03-04', row('Accompagnement du café associatif', 120, { type: 'coaching', organisation: 'Du coq à l’âme', travel: 80 })),
        day('2026-03-05', row('Budget et factures', 150, { type: 'administration' })),
        day('2026-03-06', board),
      ],
    },
    {
      from: '2026-03-09',
      last: '2026-03-15',
      minutes: 0,
      affirmedOn: '2026-03-16',
      nothing: false,
      reason: null,
      days: ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map((on) => ({ ...day(on), away: 'leave' as const })),
    },
    {
      from: '2026-03-16',
      last: '2026-03-22',
      minutes: 660,
      affirmedOn: '2026-03-23',
      nothing: false,
      reason: 'Préparation de « Tous pour un PLOUCS », récupérée la semaine suivante.',
      days: [
        day(
          '2026-03-18',
          row('« Tous pour un PLOUCS »', 660, { type: 'event', startsAt: '08:00', endsAt: '19:00', place: 'Morcenx-la-Nouvelle' }),
        ),
      ],
    },
  ],
  absences: [{ kind: 'leave', from: '2026-03-09', last: '2026-03-13' }],
  corrections: [{ on: '2026-03-05', title: 'Budget et factures', minutes: 240, reason: 'La durée était celle de deux jours.' }],
  types: [
    { type: 'administration', minutes: 150 },
    { type: 'coaching', minutes: 200 },
    { type: 'contact', minutes: 25 },
    { type: 'event', minutes: 660 },
    { type: 'meeting', minutes: 220 },
    { type: 'project', minutes: 180 },
  ],
  minutes: 1285,
  travel: 150,
  signed: { on: '2026-04-01', time: '09:05' },
  approved: { on: '2026-04-02', time: '10:10', by: 'Claire Etchegaray' },
  hash: '3f786850e387550fdab836ed7e6dc881de23001b9f2f3c4d5e6f7a8b9c0d1e2f',
  reopened: null,
}

export const bareMonth: MonthSheetData = {
  ...fullMonth,
  at: '2026-03-31T08:00:00.000Z',
  hub: { name: 'Pôle des Landes', legalForm: null, seat: null, rna: null, siret: null, demo: false },
  capacities: [],
  contracts: [],
  letters: [],
  state: 'open',
  version: 0,
  weeks: [],
  absences: [],
  corrections: [],
  types: [],
  minutes: 0,
  travel: 0,
  signed: null,
  approved: null,
  hash: null,
}
