import { form, type PageRoute, page, type Route, sheet } from '#platform/web/routes.ts'
import { endFunder, noteFunder } from './keep-funder.ts'
import { PreparationPage } from './preparation-page.tsx'
import { preparationSheet } from './preparation-sheet.ts'
import { showPreparation } from './show-preparation.ts'
import { tickFunder } from './tick-funder.ts'

const about = <T extends string>(rest: T) => `/:hub/reunions/:assembly/preparation${rest}` as const
const preparation = page(about(''), showPreparation, PreparationPage)
const funders = () => 'declarations#financeurs'

/** Preparing a general meeting, and what is to do after it; `declarations`: the page the list of funders is kept on. */
export const preparationRoutes = (declarations: PageRoute): Route[] => [
  preparation,
  sheet(about('/export'), showPreparation, {
    rows: ({ lines }) => lines,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: preparationSheet,
  }),
  form(about('/envois'), tickFunder, {
    shownOn: preparation,
    to: (_, { assembly }) => `reunions/${assembly}/preparation#financeurs`,
    done: 'funder.ticked',
  }),
  form('/:hub/declarations/financeurs', noteFunder, { shownOn: declarations, to: funders, done: 'funder.noted' }),
  form('/:hub/declarations/financeurs/:funder/retirer', endFunder, { shownOn: declarations, to: funders, done: 'funder.ended' }),
]
