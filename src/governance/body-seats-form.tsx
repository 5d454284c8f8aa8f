import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { wordsOf } from './panel.ts'
import type { ShownBody } from './show-body.ts'

/** Several organisations get a seat at once: tick their names. */
export const BodySeatsForm = ({ data, page }: { data: ShownBody; page: PageContext }) => {
  const w = wordsOf(page).body
  const slug = page.hub?.slug
  const form = page.form('governance.giveSeats')
  const seated = new Set(data.seats.filter(({ period }) => period.until === null || period.until > data.today).map(({ org }) => org))
  const free = data.organisations.filter(({ id }) => !seated.has(id))
  if (data.organisations.length === 0)
    return (
      <Empty title={w.noOrganisation} action={<LinkButton href={`/${slug}/structures/coller`}>{w.paste}</LinkButton>}>
        {w.noSeatSays}
      </Empty>
    )
  if (free.length === 0) return <p class="c-hint">{w.everybodySits}</p>
  const typed = (form.values.organisations ?? '').split(',')
  const first = seated.size === 0
  const problem = form.problems.find(({ path }) => path === 'organisations')
  return (
    <Details summary={w.give} open={first || form.problems.length > 0}>
      <Form
        action={`/${slug}/instances/${data.body.id}/sieges`}
        form={form}
        submit={w.giveSubmit}
        submitIcon="check"
        kind={first ? 'main' : 'plain'}
      >
        <fieldset class="c-field c-choice" id="organisations" tabindex={-1}>
          <legend class="c-label">{w.organisations}</legend>
          {problem ? <Notice kind="warning">{problem.says}</Notice> : null}
          <div class="c-options grid gap-x-6 sm:grid-cols-2">
            {free.map(({ id, name }) => (
              <label key={id} class="c-option">
                <input type="checkbox" class="checkbox checkbox-primary" name="organisations" value={id} checked={typed.includes(id)} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field path="from" kind="date" label={w.fromDay} value={data.today} />
      </Form>
    </Details>
  )
}
