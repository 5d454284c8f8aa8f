import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Empty } from '#ui/notice.tsx'
import { OrganisationTicks } from './organisation-ticks.tsx'
import { organisationQualities, type SeatQuality, seatQualities } from './seat-quality.ts'
import type { ShownBody } from './show-body.ts'

type Props = { data: ShownBody; page: PageContext }

/** Who gets a seat: several organisations at once, by ticking their names; where the rules open the seats, a person in her own name. */
export const BodySeatsForm = (props: Props) => (
  <>
    <OrganisationsForm {...props} />
    {props.data.body.rules.seats === 'organisations' ? null : <PersonForm {...props} />}
  </>
)

const OrganisationsForm = ({ data, page }: Props) => {
  const { body: w, seats: words } = wordsOf(page)
  const slug = page.hub?.slug
  const form = page.form('governance.giveSeats')
  const held = data.seats.filter(({ period }) => period.until === null || period.until > data.today).map(({ org }) => org)
  const seated = new Set([...data.byRight, ...held])
  const free = data.organisations.filter(({ id }) => !seated.has(id))
  if (data.organisations.length === 0)
    return (
      <Empty title={w.noOrganisation} action={<LinkButton href={`/${slug}/structures/coller`}>{w.paste}</LinkButton>}>
        {w.noSeatSays}
      </Empty>
    )
  if (free.length === 0 && data.byRight.length > 0) return null
  if (free.length === 0) return <p class="c-hint">{w.everybodySits}</p>
  const first = seated.size === 0
  return (
    <Details summary={data.body.rules.seats === 'organisations' ? w.give : words.give} open={first || form.problems.length > 0}>
      <Form
        action={`/${slug}/instances/${data.body.id}/sieges`}
        form={form}
        submit={w.giveSubmit}
        submitIcon="check"
        kind={first ? 'main' : 'plain'}
      >
        <OrganisationTicks form={form} label={w.organisations} organisations={free} />
        <QualityField page={page} qualities={organisationQualities} value="member" />
        <Field path="from" kind="date" label={w.fromDay} value={data.today} />
      </Form>
    </Details>
  )
}

const PersonForm = ({ data, page }: Props) => {
  const { body: w, seats: words } = wordsOf(page)
  const slug = page.hub?.slug
  const form = page.form('governance.givePersonSeat')
  const seated = new Set(data.seats.filter(({ person, period }) => person && period.until === null).map(({ name }) => name))
  return (
    <Details summary={words.givePerson} open={form.problems.length > 0}>
      <Form
        id="personne"
        action={`/${slug}/instances/${data.body.id}/personnes`}
        form={form}
        submit={words.givePersonSubmit}
        submitIcon="check"
        kind="plain"
        beside={<a href={`/${slug}/personnes/ajouter`}>{words.addPerson}</a>}
      >
        <Field path="name" label={words.name} hint={words.nameHint} suggestions={data.people.filter((name) => !seated.has(name))} />
        <QualityField page={page} qualities={seatQualities} value="citizen" />
        <Field path="from" kind="date" label={w.fromDay} value={data.today} />
      </Form>
    </Details>
  )
}

type Qualities = { page: PageContext; qualities: readonly SeatQuality[]; value: SeatQuality }

const QualityField = ({ page, qualities, value }: Qualities) => {
  const { seats: w } = wordsOf(page)
  const options = qualities.map((one) => ({ value: one, label: w.qualities[one] }))
  return <Field path="quality" kind="select" label={w.quality} value={value} options={options} />
}
