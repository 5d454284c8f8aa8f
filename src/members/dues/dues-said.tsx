import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { dayText, eurosText } from '#ui/format.ts'
import { lineAccount, yearLabel } from './due-document.ts'
import type { WholeLine } from './due-line.store.ts'
import { stateOfLine } from './due-state.ts'

/** On an organisation's page: its dues of the year, beside and apart from its membership. Empty for who may not know, and where nothing was asked. */
export const duesFact = (page: PageContext, line: WholeLine | null, today: Day) => {
  if (!line) return []
  const { due: w } = wordsIn(page.lang)
  const state = stateOfLine(line, today)
  const { paid, waiting } = lineAccount(line)
  const euros = (cents: number) => eurosText(cents, page.lang, true)
  const due = dayText(line.dueOn, page.lang)
  const said = state === 'exempt' ? w.says.exempt : state === 'settled' ? w.says.settled(euros(paid)) : w.says[state](euros(waiting), due)
  return [{ name: w.ofOrganisation(yearLabel(line)), value: <a href={`/${page.hub?.slug}/cotisations/lignes/${line.id}`}>{said}</a> }]
}
