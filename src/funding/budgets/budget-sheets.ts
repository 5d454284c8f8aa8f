import type { ActionData } from '#funding/actions/show-action.ts'
import type { YearData } from '#funding/axes/show-year.ts'
import { wordsIn } from '#funding/words.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'

type YearRow = { axis: string; action: YearData['axes'][number]['actions'][number] }

/** One line an action: what it costs, and how far it is found. */
export const yearRows = ({ axes }: YearData): YearRow[] =>
  axes.flatMap(({ name, actions }) => actions.map((action) => ({ axis: name, action })))

export const yearSheet = ({ lang }: SheetReader): Sheet<YearRow> => {
  const { sheets: w, sums, nav, states } = wordsIn(lang)
  return {
    name: nav.money,
    columns: [
      { head: w.axis, kind: 'text', value: ({ axis }) => axis, width: 34 },
      { head: w.action, kind: 'text', value: ({ action }) => action.name, width: 34 },
      { head: w.version, kind: 'number', value: ({ action }) => action.version },
      { head: w.state, kind: 'text', value: ({ action }) => (action.state ? states[action.state as keyof typeof states] : '') },
      { head: sums.cost, kind: 'cents', value: ({ action }) => action.totals.charges },
      { head: sums.granted, kind: 'cents', value: ({ action }) => action.totals.granted },
      { head: sums.asked, kind: 'cents', value: ({ action }) => action.totals.asked },
      { head: sums.idea, kind: 'cents', value: ({ action }) => action.totals.idea },
      { head: sums.missing, kind: 'cents', value: ({ action }) => action.totals.missing },
    ],
  }
}

/** The lines of one version. */
export const budgetSheet = ({ lang }: SheetReader): Sheet<ActionData['lines'][number]> => {
  const { sheets: w, action: a, codes, standings, sides, nav } = wordsIn(lang)
  return {
    name: nav.money,
    columns: [
      { head: w.side, kind: 'text', value: ({ side }) => sides[side] },
      { head: w.code, kind: 'text', value: ({ code }) => code },
      { head: a.line, kind: 'text', value: ({ code }) => codes.names[code] ?? '', width: 34 },
      { head: a.label, kind: 'text', value: ({ name }) => name, width: 34 },
      { head: a.funder, kind: 'text', value: ({ funderName }) => funderName ?? '', width: 30 },
      { head: a.standing, kind: 'text', value: ({ standing }) => (standing ? standings[standing] : '') },
      { head: a.amount, kind: 'cents', value: ({ cents }) => cents },
    ],
  }
}
