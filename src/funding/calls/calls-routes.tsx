import { form, page, type Route, sheet } from '#platform/web/routes.ts'
import { addCall } from './add-call.ts'
import { CallPage } from './call-page.tsx'
import { CallsPage } from './calls-page.tsx'
import { callsSheet } from './calls-sheet.ts'
import { changeCall } from './change-call.ts'
import { type AidsCounts, readAidsFile } from './read-aids-file.ts'
import { showCall } from './show-call.ts'
import { type CallsData, showCalls } from './show-calls.ts'
import { standCall } from './stand-call.ts'
import { weighCall } from './weigh-call.ts'

const ROOT = '/:hub/argent/appels'
const list = page(ROOT, showCalls, CallsPage)
const one = page(`${ROOT}/:call`, showCall, CallPage)

const toOne = ({ call }: { call: string }) => `argent/appels/${call}`
const toList = ({ added, changed, left, more }: AidsCounts) =>
  `argent/appels?lu=${[added, changed, left.audience, left.perimeter, left.past, left.noMoney, Math.min(more, 99_999)].join('-')}`

export const callsRoutes: Route[] = [
  list,
  sheet(`${ROOT}/export`, showCalls, {
    rows: ({ rows }) => rows,
    next: ({ next }: CallsData) => (next ? { apres: next } : null),
    sheet: callsSheet,
  }),
  form(ROOT, addCall, { shownOn: list, to: toOne, done: 'funding.callAdded' }),
  form('/:hub/argent/aides-territoires', readAidsFile, { shownOn: list, to: toList, done: 'funding.aidsRead', takesFile: true }),
  one,
  form(`${ROOT}/:call`, changeCall, { shownOn: one, to: toOne, done: 'funding.callChanged' }),
  form(`${ROOT}/:call/calcul`, weighCall, { shownOn: one, to: toOne, done: 'funding.callWeighed' }),
  form(`${ROOT}/:call/suite`, standCall, { shownOn: one, to: toOne, done: 'funding.callStood' }),
]
