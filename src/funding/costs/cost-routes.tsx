import { file, form, page, type Route, sheet } from '#platform/web/routes.ts'
import { changeCost } from './change-cost.ts'
import { CostPage } from './cost-page.tsx'
import { CostsPage } from './costs-page.tsx'
import { costsSheet } from './costs-sheet.ts'
import { noteCost } from './note-cost.ts'
import { showCost, showPiece } from './show-cost.ts'
import { showCosts } from './show-costs.ts'
import { takeAwayCost } from './take-away-cost.ts'

const ROOT = '/:hub/argent/depenses'
const list = page(ROOT, showCosts, CostsPage)
const one = page(`${ROOT}/:cost`, showCost, CostPage)
const toCost = ({ cost }: { cost: string }) => `argent/depenses/${cost}`

export const costRoutes: Route[] = [
  list,
  sheet(`${ROOT}/export`, showCosts, {
    rows: ({ rows }) => rows,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: costsSheet,
  }),
  form(ROOT, noteCost, { shownOn: list, to: ({ year }) => `argent/depenses?annee=${year}`, done: 'cost.noted', takesFile: 10 }),
  one,
  form(`${ROOT}/:cost`, changeCost, { shownOn: one, to: toCost, done: 'cost.changed', takesFile: 10 }),
  form(`${ROOT}/:cost/retirer`, takeAwayCost, { shownOn: one, to: toCost, done: 'cost.takenAway' }),
  file(`${ROOT}/:cost/pieces/:piece`, showPiece, (one) => one),
]
