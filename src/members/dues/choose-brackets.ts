import { id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDues } from './due.access.ts'
import { dueBracketChosen } from './due-facts.ts'
import { chooseBracket, holdDues, linesOf } from './dues.store.ts'
import { askedOf } from './dues.ts'

/** Which bracket each member is asked, while the year is being prepared. Those that are not sent stay as they are. */
export const chooseBrackets = useCase({
  name: 'members.chooseBrackets',
  input: z.object({ dues: id(), chosen: z.array(z.object({ line: id(), bracket: optionalText(80) })).max(500) }),
  load: async ({ db, hub }, { dues }) => {
    const held = await holdDues(db, hub.id, dues)
    return held && { dues: held, lines: await linesOf(db, hub.id, dues) }
  },
  mayView: (who) => maySeeDues(who),
  may: (who) => mayKeepDues(who),
  run: async (act, { chosen }, { dues, lines }) => {
    if (dues.calledOn) return wrong(problem('', 'dues.calledAlready', { year: dues.year, on: dues.calledOn }))
    const unknown = chosen.findIndex(({ bracket }) => bracket !== '' && askedOf(dues, bracket) === null)
    const foreign = chosen.findIndex(({ line }) => !lines.some(({ id: known }) => known === line))
    if (foreign >= 0) return wrong(problem(`chosen.${foreign}.bracket`, 'dues.noSuchLine'))
    if (unknown >= 0) return wrong(problem(`chosen.${unknown}.bracket`, 'dues.noSuchBracket'))
    for (const { line, bracket } of chosen) {
      const found = lines.find((one) => one.id === line)
      const named = bracket === '' ? null : bracket
      if (!found || found.bracket === named) continue
      const cents = askedOf(dues, named)
      await chooseBracket(act.db, act.hub.id, line, named, cents)
      act.record(dueBracketChosen, found.organisation, { line, cents })
    }
    return ok({ dues: dues.id, year: dues.year })
  },
})
