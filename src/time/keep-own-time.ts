import { type Id, newId } from '#base/id.ts'
import { type Lived, livedBy } from '#logbook/api.ts'
import type { Act, Handler } from '#logbook/use-case.ts'
import { DAY } from './duration.ts'
import { isDropped, liveEntryOf, undoKeeping } from './entry.store.ts'
import { type Entry, isUntouched, keptOf, reversalOf, type Suggestion, spentIn, suggestionOf } from './entry.ts'
import { entriesKept, entriesUndone, entryCorrected } from './facts.ts'
import { write } from './keep-suggestions.ts'

/** A moment that long ago holds nothing: only what is named is read. */
const NEVER = '1970-01-01T00:00:00.000Z'

/** What an activity gives whoever acts, and nobody else: others are only proposed theirs. */
const givenBy = async ({ db, hub }: Act, person: Id, activity: Id): Promise<Suggestion | null> => {
  const [lived]: Lived[] = await livedBy(db, hub.id, person, { from: NEVER, until: NEVER, named: [activity] })
  const given = lived ? suggestionOf(lived, hub.zone) : null
  return given && spentIn(given) <= DAY ? given : null
}

/**
 * What somebody has just kept or noted herself, with its minutes, is her time: nobody presses twice. Where it cannot be kept (hours that meet others
 * already paid, T1; a day away, T9; a month that is signed, T5) nothing is written and it stays proposed in her month, which says why.
 */
const keepOwn = async (act: Act, activity: Id): Promise<void> => {
  const person = act.actor?.person
  if (!person) return
  const [given, dropped] = await Promise.all([givenBy(act, person, activity), isDropped(act.db, act.hub.id, person, activity)])
  if (!given || dropped) return
  const entry = keptOf(given, person, newId())
  const refused = await write(act, person, [entry])
  if (refused.length === 0) act.record(entriesKept, person, { entries: [entry.id], minutes: spentIn(entry) }, entry.on)
}

/** Put right by who kept it: her entry follows, unless she had given it a figure of its own (T6: then the difference is proposed). */
const followOwn = async (act: Act, activity: Id): Promise<void> => {
  const person = act.actor?.person
  if (!person) return
  const entry = await liveEntryOf(act.db, act.hub.id, person, activity)
  if (!entry) return keepOwn(act, activity)
  if (!isUntouched(entry)) return
  const now = await givenBy(act, person, activity)
  if (!now) return undoOwn(act, activity)
  const { minutes, travel, startsAt } = now.seen
  if (minutes === entry.minutes && travel === entry.travel && startsAt === entry.seen?.startsAt) return
  const again: Entry = keptOf(now, person, newId())
  // Both or none: refused, the difference is proposed in her month.
  const refused = await write(act, person, [reversalOf(entry, newId(), ''), again])
  if (refused.length === 0) act.record(entryCorrected, person, { entry: entry.id, by: again.id, on: entry.on, minutes: spentIn(again) })
}

/** Taken away by who kept it: her entry goes too, unless a sheet was made of its month; then the difference is proposed. */
const undoOwn = async (act: Act, activity: Id): Promise<void> => {
  const person = act.actor?.person
  if (!person || !(await liveEntryOf(act.db, act.hub.id, person, activity))) return
  if (await undoKeeping(act.db, act.hub.id, person, activity)) act.record(entriesUndone, person, { activity })
}

/** A contact noted without minutes is no activity. */
const keepNoted = async (act: Act, activity: Id, data: unknown): Promise<void> => {
  if ((data as { minutes: number | null }).minutes !== null) await keepOwn(act, activity)
}

const heard = (on: string, run: (act: Act, activity: Id, data: unknown) => Promise<void>): Handler => ({
  on,
  run: (act, { subject, data }) => run(act, subject, data),
})

/**
 * Acts of neighbouring rooms that give their own author time, by the names of their facts (rooms of one line do not import each other); each is about
 * an activity, which has the subject's id. What leaves the logbook whole (`calendars.keepingUndone`) takes its entry along by a rule of the tables.
 */
export const keepOwnTime: Handler[] = [
  heard('calendars.suggestionKept', keepOwn),
  heard('contacts.contactNoted', keepNoted),
  heard('contacts.contactRestored', keepOwn),
  heard('contacts.contactChanged', followOwn),
  heard('contacts.contactRemoved', undoOwn),
]
