import { maySeeMoney } from '#funding/funding.access.ts'
import type { Who } from '#logbook/actor.ts'
import { type Entry, form, page, type Route, sheet } from '#platform/web/routes.ts'
import { addCall } from './add-call.ts'
import { CallPage } from './call-page.tsx'
import en from './calls.en.ts'
import fr from './calls.fr.ts'
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

/** A quiet link beside the budget: a hub that never watches calls has no more of it than that. */
export const callsNav: Entry = {
  order: 10,
  under: '/:hub/argent',
  act: true,
  path: ROOT,
  label: { fr: fr.calls.nav, en: en.calls.nav },
  for: (actor) => maySeeMoney(actor as Who),
}

export const callsRoutes: Route[] = [
  list,
  sheet(`${ROOT}/export`, showCalls, {
    rows: ({ rows }) => rows,
    next: ({ next }: CallsData) => (next ? { apres: next } : null),
    sheet: callsSheet,
  }),
  form(ROOT, addCall, { shownOn: list, to: toOne, done: 'funding.callAdded' }),
  form(`${ROOT}/fichier`, readAidsFile, { shownOn: list, to: toList, done: 'funding.aidsRead', takesFile: true }),
  one,
  form(`${ROOT}/:call`, changeCall, { shownOn: one, to: toOne, done: 'funding.callChanged' }),
  form(`${ROOT}/:call/calcul`, weighCall, { shownOn: one, to: toOne, done: 'funding.callWeighed' }),
  form(`${ROOT}/:call/suite`, standCall, { shownOn: one, to: toOne, done: 'funding.callStood' }),
]
