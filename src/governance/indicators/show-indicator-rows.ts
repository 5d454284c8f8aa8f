import { choice, id, orNothing, whole, z } from '#base/input.ts'
import { PAGE } from '#base/list.ts'
import { bodiesOf } from '#governance/meetings/desk.store.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { yearOf } from '#governance/record/register.ts'
import { view } from '#logbook/use-case.ts'
import { decisionRows, meetingRows, proposalRows } from './indicator.store.ts'
import { type DecisionRow, type MeetingRow, type ProposalRow, yearSpan } from './indicators.ts'

export const rowKinds = ['reunions', 'decisions', 'propositions'] as const
export type RowKind = (typeof rowKinds)[number]

/** What stands behind the figures. Titles of what no sealed PV tells yet stay with those who were there: `title` is null. */
export type IndicatorRow = { body: string } & (
  | ({ is: 'meeting' } & MeetingRow)
  | ({ is: 'decision'; title: string | null; number: string | null; sealed: boolean } & DecisionRow)
  | ({ is: 'proposal'; title: string | null; sealed: boolean } & ProposalRow)
)

/** The rows of a year behind its figures, latest last, 25 at a time: meetings held, decisions, what others brought. */
export const showIndicatorRows = view({
  name: 'governance.showIndicatorRows',
  input: z.object({
    lignes: choice(rowKinds).catch('reunions'),
    annee: orNothing(whole(1900, 9999)).catch(null),
    instance: orNothing(id()).catch(null),
    apres: orNothing(id()),
  }),
  load: async ({ db, hub, today }, { lignes, annee, instance }) => {
    const year = annee ?? yearOf(today)
    const span = yearSpan(year)
    const [meetings, decisions, proposals, bodies] = await Promise.all([
      lignes === 'reunions' ? meetingRows(db, hub.id, span) : [],
      lignes === 'decisions' ? decisionRows(db, hub.id, span) : [],
      lignes === 'propositions' ? proposalRows(db, hub.id, span) : [],
      bodiesOf(db, hub.id),
    ])
    const nameOf = (id: string) => bodies.find((one) => one.id === id)?.name ?? ''
    const rows: IndicatorRow[] = [
      ...meetings.filter(({ state }) => state === 'held').map((row) => ({ is: 'meeting' as const, ...row })),
      // The line of the register is open to its readers; what was not adopted is read in the sealed PV.
      ...decisions.map((row) => ({ is: 'decision' as const, ...row, title: row.number || row.sealed ? row.title : null })),
      ...proposals.map((row) => ({ is: 'proposal' as const, ...row, title: row.sealed ? row.title : null })),
    ]
      .filter(({ body }) => instance === null || body === instance)
      .map((row) => ({ ...row, body: nameOf(row.body) }))
    return { rows, year, body: bodies.find(({ id }) => id === instance) ?? null }
  },
  mayView: (who) => maySeeRegister(who),
  run: ({ rows, year, body }, { rows: most = PAGE }, { lignes, apres }) => {
    const from = apres === null ? 0 : rows.findIndex(({ id }) => id === apres) + 1
    const shown = rows.slice(from, from + most)
    return {
      kind: lignes,
      year,
      body,
      rows: shown,
      count: rows.length,
      first: from === 0,
      next: rows.length > from + most ? (shown.at(-1)?.id ?? null) : null,
    }
  },
})

export type ShownIndicatorRows = Awaited<ReturnType<typeof showIndicatorRows.run>>
