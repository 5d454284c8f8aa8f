import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDues } from './due.access.ts'
import { duesCalled } from './due-facts.ts'
import { callLines, holdDues, linesOf, prepareLines } from './dues.store.ts'
import { askedOf } from './dues.ts'
import { tellCalled } from './tell-called.ts'

/** How many names a refusal says before it counts the rest. */
const NAMED = 3

/** Calls the dues of a year, in one act: each member of today has its line, its number, its letter; whoever has an address gets it by mail. */
export const callDues = useCase({
  name: 'members.callDues',
  input: z.object({ dues: id() }),
  load: ({ db, hub }, { dues }) => holdDues(db, hub.id, dues),
  mayView: (who) => maySeeDues(who),
  may: (who) => mayKeepDues(who),
  run: async (act, _input, dues) => {
    const { db, hub, today } = act
    if (dues.calledOn) return wrong(problem('', 'dues.calledAlready', { year: dues.year, on: dues.calledOn }))
    if (dues.dueOn < today) return wrong(problem('', 'dues.duePast', { due: dues.dueOn }))
    await prepareLines(db, hub.id, dues, today)
    const lines = (await linesOf(db, hub.id, dues.id)).filter(({ exempt, no }) => !exempt && no === null)
    const unchosen = lines.filter(({ bracket }) => askedOf(dues, bracket) === null)
    if (unchosen.length > 0) {
      const names = unchosen.slice(0, NAMED).map(({ name }) => name)
      return wrong(problem('', 'dues.bracketUnchosen', { names: names.join(', '), more: unchosen.length - names.length }))
    }
    if (lines.length === 0) return wrong(problem('', 'dues.nobody'))
    await callLines(
      db,
      hub.id,
      dues.id,
      lines.map(({ id: line }) => line),
      today,
    )
    const { withoutMail, cents } = await tellCalled(
      act,
      dues,
      lines.map(({ id: line }) => line),
    )
    act.record(duesCalled, dues.id, { lines: lines.length, cents, withoutMail })
    return ok({ dues: dues.id, year: dues.year, lines: lines.length, withoutMail: withoutMail.length })
  },
})
