import { ActionPage } from '#funding/actions/action-page.tsx'
import { addAction } from '#funding/actions/add-action.ts'
import { changeAction } from '#funding/actions/change-action.ts'
import { showAction } from '#funding/actions/show-action.ts'
import { agreementRoutes } from '#funding/agreements/agreement-routes.tsx'
import { addAxis } from '#funding/axes/add-axis.ts'
import { changeAxis } from '#funding/axes/change-axis.ts'
import { showYear } from '#funding/axes/show-year.ts'
import { YearPage } from '#funding/axes/year-page.tsx'
import { budgetSheet, yearRows, yearSheet } from '#funding/budgets/budget-sheets.ts'
import { keepLine } from '#funding/budgets/keep-line.ts'
import { shareLine } from '#funding/budgets/share-line.ts'
import { putBackLine, takeOutLine } from '#funding/budgets/take-out-line.ts'
import { takeOverBudget } from '#funding/budgets/take-over-budget.ts'
import { voteBudget } from '#funding/budgets/vote-budget.ts'
import { callsRoutes } from '#funding/calls/calls-routes.tsx'
import { claimRoutes } from '#funding/claims/claim-routes.tsx'
import { costRoutes } from '#funding/costs/cost-routes.tsx'
import { dossierRoutes } from '#funding/dossiers/dossier-routes.tsx'
import { keyRoutes } from '#funding/keys/key-routes.tsx'
import type { Who } from '#logbook/actor.ts'
import { type Capability, form, page, sheet } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'
import { maySeeMoney } from './funding.access.ts'

const year = page('/:hub/argent', showYear, YearPage)
const action = page('/:hub/argent/actions/:action', showAction, ActionPage)

const toYear = ({ year: of }: { year: number }) => `argent?annee=${of}`
const toAction = ({ action: id, year: of }: { action: string; year: number }) => `argent/actions/${id}?annee=${of}`

export const funding: Capability = {
  name: 'funding',
  words: { fr, en },
  nav: [
    {
      order: 50,
      path: '/:hub/argent',
      label: { fr: fr.nav.money, en: en.nav.money },
      for: (actor) => maySeeMoney(actor as Who),
    },
  ],
  routes: [
    year,
    sheet('/:hub/argent/export', showYear, { rows: yearRows, sheet: yearSheet }),
    form('/:hub/argent/axes', addAxis, { shownOn: year, to: toYear, done: 'funding.axisAdded' }),
    form('/:hub/argent/axes/:axis', changeAxis, { shownOn: year, to: toYear, done: 'funding.axisChanged' }),
    form('/:hub/argent/axes/:axis/actions', addAction, { shownOn: year, to: toAction, done: 'funding.actionAdded' }),
    action,
    sheet('/:hub/argent/actions/:action/export', showAction, { rows: ({ lines }) => lines, sheet: budgetSheet }),
    form('/:hub/argent/actions/:action', changeAction, { shownOn: action, to: toAction, done: 'funding.actionChanged' }),
    form('/:hub/argent/actions/:action/lignes', keepLine, { shownOn: action, to: toAction, done: 'funding.lineKept' }),
    form('/:hub/argent/actions/:action/lignes/:line/retirer', takeOutLine, { shownOn: action, to: toAction, done: 'funding.lineTakenOut' }),
    form('/:hub/argent/actions/:action/lignes/:line/remettre', putBackLine, { shownOn: action, to: toAction, done: 'funding.linePutBack' }),
    form('/:hub/argent/actions/:action/lignes/:line/mois', shareLine, { shownOn: action, to: toAction, done: 'funding.lineShared' }),
    form('/:hub/argent/actions/:action/reprise', takeOverBudget, { shownOn: action, to: toAction, done: 'funding.budgetTakenOver' }),
    ...dossierRoutes,
    form('/:hub/argent/actions/:action/vote', voteBudget, { shownOn: action, to: toAction, done: 'funding.budgetVoted' }),
    ...agreementRoutes,
    ...costRoutes,
    ...keyRoutes,
    ...claimRoutes,
    ...callsRoutes,
  ],
}
