import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Empty } from '#ui/notice.tsx'
import { OrganisationTicks } from './organisation-ticks.tsx'
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
  const first = seated.size === 0
  return (
    <Details summary={w.give} open={first || form.problems.length > 0}>
      <Form
        action={`/${slug}/instances/${data.body.id}/sieges`}
        form={form}
        submit={w.giveSubmit}
        submitIcon="check"
        kind={first ? 'main' : 'plain'}
      >
        <OrganisationTicks form={form} label={w.organisations} organisations={free} />
        <Field path="from" kind="date" label={w.fromDay} value={data.today} />
      </Form>
    </Details>
  )
}
