import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { lastOf } from './absence.ts'
import { capacityOf, isPaid } from './entry.ts'
import { monthInput } from './inputs.ts'
import { gridOf, hashOfMonth, monthOf } from './month.ts'
import { keptSheets } from './month-sheet.store.ts'
import { readMonth } from './person-month.ts'
import { mayAffirm, mayApprove, mayNoteAbsence, mayReopen, maySeeAll, maySeeMonth, maySeeTeam, maySign } from './time.access.ts'

/** A month of somebody's time; of one's own by default. Whoever approves it sees the paid work and nothing else. */
export const showMonth = view({
  name: 'time.showMonth',
  input: z.object({ person: orNothing(id()), month: orNothing(monthInput()) }),
  load: async (context, asked) => {
    const { db, hub, actor, today } = context
    const [person, month] = [asked.person ?? actor?.person ?? '', asked.month ?? monthOf(today)]
    const [read, kept] = await Promise.all([readMonth(context, person, month), keptSheets(db, hub.id, person, month)])
    return read && { ...read, versions: kept.map(({ version }) => version) }
  },
  mayView: (who, { person }) => maySeeMonth(who, person),
  run: (read, { actor, today }) => {
    const { person } = read
    const all = maySeeAll(actor, person)
    const entries = all ? read.entries : read.entries.filter(({ capacity }) => isPaid(capacity))
    const staff = all && actor !== null && capacityOf(actor) === 'staff'
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
      signs: read.signs || staff,
      /** The rows still say what was signed. */
      intact: read.sheet === null || read.state === 'stale' || read.sheet.hash === hashOfMonth(person, read.month, read),
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
