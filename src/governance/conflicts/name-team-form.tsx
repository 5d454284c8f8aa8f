import type { Id } from '#base/id.ts'
import type { Form as Filled, PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { PeopleTicks } from './people-ticks.tsx'

type Named = { id: Id; name: string }
type Props = {
  action: string
  form: Filled
  says: { title: string; nobody: string; hint: string }
  /** Who may be asked; who was named; of those, who still can. */
  helpers: Named[]
  team: Named[]
  remaining: Id[]
  page: PageContext
}

/** Folded away, as it is rarely needed; open where nobody follows it any more. The same for a case and for an exclusion. */
export const NameTeamForm = ({ action, form, says, helpers, team, remaining, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const people = [...new Map([...helpers, ...team.filter(({ id }) => remaining.includes(id))].map((one) => [one.id, one])).values()]
  return (
    <div class="mt-6 print:hidden">
      <Details summary={says.title} open={remaining.length === 0 || form.problems.length > 0}>
        {remaining.length === 0 ? <p class="c-says mb-3">{says.nobody}</p> : null}
        <Form action={action} form={form} submit={w.nameTeamSubmit} kind="plain">
          <PeopleTicks path="team" label={w.team} hint={says.hint} people={people} value={remaining} />
        </Form>
      </Details>
    </div>
  )
}
