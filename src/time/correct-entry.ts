import { addMinutes } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { choice, id, optionalText, text, ticked, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { DAY, durationOf } from './duration.ts'
import { dropActivity } from './entry.store.ts'
import { type Entry, isLive, reversalOf, spentIn, WORK_TYPES } from './entry.ts'
import { entryCorrected } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { write } from './keep-suggestions.ts'
import { readMonth } from './person-month.ts'
import { mayKeep, maySeeAll } from './time.access.ts'

/** Takes an entry back and, unless it is removed, writes it again as it should be. Both rows stay. */
export const correctEntry = useCase({
  name: 'time.correctEntry',
  input: z.object({
    ...ofMonth,
    entry: id(),
    remove: ticked(),
    title: text(),
    time: optionalText(20),
    travel: optionalText(20),
    workType: choice(WORK_TYPES),
    reason: optionalText(500),
  }),
  load: async (context, { person, month, entry }) => {
    const read = await readMonth(context, person, month)
    const found = read?.entries.find((one) => one.id === entry)
    return read && found ? { ...read, found } : null
  },
  mayView: (who, { person }) => maySeeAll(who, person),
  may: (who, { person }) => mayKeep(who, person),
  run: async (act, input, { found, sheet, person, month }) => {
    if (!isLive(found)) return wrong(problem('', 'time.alreadyCorrected'))
    // Once a sheet was made of it, why it changes is part of the proof (G2, T5).
    if (sheet && input.reason === '') return wrong(problem('reason', 'time.reasonNeeded'))
    const time = durationOf('time', input.time)
    const travel = durationOf('travel', input.travel)
    if (!time.ok || !travel.ok) return wrong(...[time, travel].flatMap((one): Problem[] => (one.ok ? [] : one.problems)))
    if (!input.remove && time.value + travel.value === 0) return wrong(problem('time', 'time.howLong'))
    if (time.value + travel.value > DAY) return wrong(problem('time', 'time.moreThanADay'))
    const endsAt = found.startsAt === null || time.value === 0 ? null : addMinutes(found.startsAt, time.value)
    const again: Entry = {
      ...found,
      ...{ id: newId(), title: input.title, minutes: time.value, travel: travel.value, workType: input.workType, reason: input.reason },
      ...{ startsAt: endsAt === null ? null : found.startsAt, endsAt },
    }
    const back = reversalOf(found, newId(), input.reason)
    const refused = await write(act, person, [back])
    const problems = refused.length > 0 || input.remove ? refused : await write(act, person, [again])
    if (problems.length > 0) return wrong(...problems)
    if (input.remove && found.activity) await dropActivity(act.db, act.hub.id, person, found.activity, act.now)
    const by = input.remove ? { by: null, minutes: 0 } : { by: again.id, minutes: spentIn(again) }
    act.record(entryCorrected, person, { entry: found.id, on: found.on, ...by })
    return ok({ person, month, on: found.on })
  },
})
