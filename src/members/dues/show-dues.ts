import type { Day } from '#base/day.ts'
import { choice, id, orNothing, whole, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { duesSeenBy, keepsDues, maySeeDues } from './due.access.ts'
import { duesYears, ibanOf, membersWithoutLine } from './dues.store.ts'
import { accountOf, type Dues, dueStatus, FORTNIGHT, ledgerOrders, ledgerShown, numberOf } from './dues.ts'
import { type LedgerLine, ledgerLines, ledgerTotals, pendingLetters } from './ledger.store.ts'

/** The dues of a year, the latest where none is named: who was asked what, who paid, 25 a page. Whoever speaks for a member sees its lines alone. */
export const showDues = view({
  name: 'members.showDues',
  input: z.object({
    annee: orNothing(whole(1900, 9999)).catch(null),
    voir: choice(ledgerShown).catch('toutes'),
    tri: choice(ledgerOrders).catch('nom'),
    apres: orNothing(id()).catch(null),
    avant: orNothing(id()).catch(null),
  }),
  mayView: (who) => maySeeDues(who),
  load: async ({ db, hub, actor, today, rows: size }, { annee, voir, tri, apres, avant }) => {
    const keeps = keepsDues(actor)
    // What is being prepared was asked of nobody: only who prepares it sees it.
    const years = (await duesYears(db, hub.id)).filter(({ calledOn }) => keeps || calledOn !== null)
    const dues = years.find(({ year }) => year === annee) ?? (annee === null ? (years[0] ?? null) : null)
    const place = placeAt({ apres, avant })
    const of = duesSeenBy(actor)
    const [lines, totals, pending, without, iban] = await Promise.all([
      dues ? ledgerLines(db, hub.id, { dues: dues.id, today, of, shown: voir, order: tri, place, ...(size ? { size } : {}) }) : [],
      dues ? ledgerTotals(db, hub.id, dues.id, today, of) : null,
      dues?.calledOn && keeps ? pendingLetters(db, hub.id, dues.id, today, FORTNIGHT) : { toRemind: 0, onPaper: 0 },
      dues?.calledOn && keeps && dues.endsOn >= today ? membersWithoutLine(db, hub.id, dues.id, today) : [],
      keeps ? ibanOf(db, hub.id) : null,
    ])
    return { ...pageOf(lines, place, size), years, dues, totals, pending, without, iban, keeps }
  },
  run: ({ rows, dues, ...page }, { today }, { voir, tri }) => ({
    ...page,
    dues,
    today,
    shown: voir,
    order: tri,
    rows: dues ? rows.map((line) => shownLine(line, dues, today)) : [],
  }),
})

const shownLine = (line: LedgerLine, { year, dueOn }: Dues, today: Day) => {
  const asked = { cents: line.cents, exempt: line.exempt, dueOn }
  const paid = [{ cents: line.paid }]
  return {
    ...line,
    number: line.no === null ? null : numberOf(year, line.no),
    rest: accountOf(asked, paid).waiting,
    state: dueStatus(asked, paid, today),
  }
}

export type DuesData = Awaited<ReturnType<typeof showDues.run>>
export type DuesRow = DuesData['rows'][number]
