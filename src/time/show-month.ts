import { addDays } from '#base/day.ts'
import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { lastOf } from './absence.ts'
import { isPaid } from './entry.ts'
import { monthInput } from './inputs.ts'
import { afterMonth, gridOf, monthOf } from './month.ts'
import { keptSheets } from './month-sheet.store.ts'
import { ownCapacity } from './own-capacity.ts'
import { readMonth } from './person-month.ts'
import { mayAffirm, mayApprove, mayNoteAbsence, mayReopen, maySeeAll, maySeeMonth, maySeeTeam, maySign } from './time.access.ts'

/** A month of somebody's time; of one's own by default. Whoever approves it sees the paid work and nothing else. */
export const showMonth = view({
  name: 'time.showMonth',
  input: z.object({ person: orNothing(id()), month: orNothing(monthInput()) }),
  load: async (context, asked) => {
    const { db, hub, actor, today } = context
    const [person, month] = [asked.person ?? actor?.person ?? '', asked.month ?? monthOf(today)]
    const last = addDays(afterMonth(month), -1)
    const [read, kept, capacity] = await Promise.all([
      readMonth(context, person, month),
      keptSheets(db, hub.id, person, month),
      ownCapacity(context, person, null, [today, last].sort()[0] ?? today),
    ])
    return read && { ...read, capacity, versions: kept.map(({ version }) => version) }
  },
  mayView: (who, { person }) => maySeeMonth(who, person),
  run: (read, { actor, today }) => {
    const { person } = read
    const all = maySeeAll(actor, person)
    const entries = all ? read.entries : read.entries.filter(({ capacity }) => isPaid(capacity))
    return {
      ...read,
      today,
      self: all,
      entries,
      absences: read.absences.map((one) => ({ ...one, last: lastOf(one) })),
      suggestions: all ? read.suggestions : [],
      dropped: all ? read.dropped : [],
      differences: all ? read.differences : [],
      overlaps: all ? read.overlaps : [],
      missing: all ? read.missing : [],
      grid: gridOf(entries),
      /** Paid for, also in a month without a line. */
      signs: read.signs || isPaid(read.capacity),
      /** The rows still say what was signed. */
      intact: read.sheet === null || read.state === 'stale' || read.sheet.hash === read.hashNow,
      may: {
        sign: maySign(actor, person) === true,
        approve: mayApprove(actor, person) === true,
        affirm: mayAffirm(actor, person) === true,
        noteAbsence: mayNoteAbsence(actor, person) === true,
        reopen: mayReopen(actor, person) === true,
        seeTeam: maySeeTeam(actor),
      },
    }
  },
})
