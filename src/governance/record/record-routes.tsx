import { DecisionPage } from '#governance/decisions/decision-page.tsx'
import { showDecision } from '#governance/decisions/show-decision.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { notePoint } from '#governance/meetings/note-point.ts'
import { setReview } from '#governance/reviews/set-review.ts'
import type { Actor } from '#logbook/actor.ts'
import { type Entry, file, form, page, type Route, sheet } from '#platform/web/routes.ts'
import { answerCorrection } from './answer-correction.ts'
import { DocumentsPage } from './documents-page.tsx'
import { MinutesPage } from './minutes-page.tsx'
import { printExtract } from './print-extract.ts'
import { printMinutes } from './print-minutes.ts'
import { printRegister } from './print-register.ts'
import { proposeCorrection } from './propose-correction.ts'
import { minutesSheet, registerSheet } from './record-sheets.ts'
import { RegisterPage } from './register-page.tsx'
import { sealMinutes } from './seal-minutes.ts'
import { showDocuments } from './show-documents.ts'
import { showMinutes } from './show-minutes.ts'
import { showRegister } from './show-register.ts'

const pdf = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })
const decision = page('/:hub/decisions/:decision', showDecision, DecisionPage)
export const minutesPage = page('/:hub/reunions/:meeting/pv', showMinutes, MinutesPage)
const toMinutes = (_: unknown, { meeting }: Record<string, string>) => `reunions/${meeting}/pv`

/** What remains of the meetings: PVs, the register, each decision. */
export const recordRoutes: Route[] = [
  minutesPage,
  file('/:hub/reunions/:meeting/pv.pdf', printMinutes, pdf),
  form('/:hub/reunions/:meeting/pv/points/:point/notes', notePoint, { shownOn: minutesPage, to: toMinutes, done: 'decision.kept' }),
  form('/:hub/reunions/:meeting/pv/points/:point/corrections', proposeCorrection, {
    shownOn: minutesPage,
    to: toMinutes,
    done: 'correction.asked',
  }),
  form('/:hub/reunions/:meeting/pv/corrections/:correction', answerCorrection, {
    shownOn: minutesPage,
    to: toMinutes,
    done: 'correction.answered',
  }),
  form('/:hub/reunions/:meeting/pv/sceller', sealMinutes, { shownOn: minutesPage, to: toMinutes, done: 'meeting.sealed' }),
  page('/:hub/documents', showDocuments, DocumentsPage),
  sheet('/:hub/documents/export', showDocuments, {
    rows: ({ minutes }) => minutes,
    next: ({ next }) => (next ? { avant: next } : null),
    sheet: minutesSheet,
  }),
  page('/:hub/registre', showRegister, RegisterPage),
  sheet('/:hub/registre/export', showRegister, {
    rows: ({ lines }) => lines,
    next: ({ next }) => (next ? { avant: next } : null),
    sheet: registerSheet,
  }),
  file('/:hub/registre.pdf', printRegister, pdf),
  decision,
  form('/:hub/decisions/:decision/revoir', setReview, {
    shownOn: decision,
    to: (_, { decision: id }) => `decisions/${id}`,
    done: 'review.set',
  }),
  file('/:hub/decisions/:decision/extrait.pdf', printExtract, ({ name, bytes }) => ({
    name,
    bytes,
    mediaType: 'application/pdf',
    inline: true,
  })),
]

export const recordNav: Entry[] = [
  { order: 60, path: '/:hub/documents', label: { fr: 'Documents', en: 'Documents' } },
  {
    order: 61,
    path: '/:hub/registre',
    label: { fr: 'Registre', en: 'Register' },
    under: '/:hub/documents',
    for: (actor) => maySeeRegister(actor as Actor),
  },
]
