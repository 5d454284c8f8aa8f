import { id, orNothing, whole, z } from '#base/input.ts'
import { bodiesOf } from '#governance/meetings/desk.store.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { yearOf } from '#governance/record/register.ts'
import type { Context } from '#logbook/use-case.ts'
import { view } from '#logbook/use-case.ts'
import { governanceRows, yearsOfMeetings } from './indicator.store.ts'
import { linesOf } from './indicator-lines.ts'
import { figuresOf, yearSpan } from './indicators.ts'

export const indicatorInput = z.object({ annee: orNothing(whole(1900, 9998)).catch(null), instance: orNothing(id()).catch(null) })

/** A year and the one before, of a body or of all; asked in one message. */
export const loadIndicators = async (
  { db, hub, today }: Pick<Context, 'db' | 'hub' | 'today'>,
  { annee, instance }: z.infer<typeof indicatorInput>,
) => {
  const year = annee ?? yearOf(today)
  const span = { from: yearSpan(year - 1).from, until: yearSpan(year).until }
  const [rows, bodies, years] = await Promise.all([governanceRows(db, hub.id, span), bodiesOf(db, hub.id), yearsOfMeetings(db, hub.id)])
  const body = bodies.find((one) => one.id === instance) ?? null
  const [now, before] = [year, year - 1].map((one) => figuresOf(rows, yearSpan(one), body?.id ?? null, today))
  if (!now || !before) throw new Error('two years were asked for')
  return {
    year,
    /** null: all of them together. */
    body,
    bodies,
    years: [...new Set([...years, yearOf(today), year])].sort((a, b) => b - a),
    lines: linesOf(now, before),
    /** Nothing was held, planned or called off in either year. */
    empty: rows.meetings.length === 0,
    /** The year is still running. */
    running: year === yearOf(today),
    unknown: now.attendance.unknown,
    moved: now.actions.moved,
    today,
  }
}

export type ShownIndicators = Awaited<ReturnType<typeof loadIndicators>>

/** How the hub governed itself in a year: for its board and its members, and for whom they show it to. */
export const showIndicators = view({
  name: 'governance.showIndicators',
  input: indicatorInput,
  load: loadIndicators,
  mayView: (who) => maySeeRegister(who),
  run: (shown) => shown,
})
