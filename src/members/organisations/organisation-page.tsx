import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import type { Told } from '#logbook/use-case.ts'
import type { WholeLine } from '#members/dues/due-line.store.ts'
import { duesFact } from '#members/dues/dues-said.tsx'
import type { OfficeHeld, Status } from '#members/memberships/membership.ts'
import { Joining, MembershipPart, MembershipSaid } from '#members/memberships/membership-part.tsx'
import { Speakers } from '#members/people/speakers.tsx'
import { WelcomePart } from '#members/welcomes/welcome-part.tsx'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import type { KnownCommune } from './identity.store.ts'
import type { Identity } from './identity.ts'
import type { Life } from './life.ts'
import { LifePart } from './life-part.tsx'
import type { Speaker } from './organisation.store.ts'
import type { Membership, Organisation } from './organisation.ts'
import { IdentityPart } from './organisation-identity.tsx'

export type OrganisationData = {
  organisation: Organisation
  today: Day
  membership: Membership | null
  status: Status
  /** Its membership was ended today: that can be taken back. */
  endNoted: boolean
  /** By which it leaves, or left last; null also for who may not read it. */
  resignation: { receivedOn: Day } | null
  ending: { seats: Told[]; offices: OfficeHeld[] }
  /** The first day of a membership that was decided and is to come. */
  begins: Day | null
  /** It asks to be a member, or is about to be one. */
  application: { id: string; receivedOn: Day } | null
  /** Its dues of the year, for who may know. */
  dues: WholeLine | null
  /** It is new, and nobody has welcomed it; false too for who may not. */
  welcomes: boolean
  /** What other rooms say of it today: its charter. */
  standings: Told[]
  speaking: Speaker[]
  toCome: Speaker[]
  ended: Speaker[]
  identity: Identity
  communes: KnownCommune[]
  life: Life
  may: {
    describe: boolean
    rename: boolean
    correctMembership: boolean
    resign: boolean
    noteApplication: boolean
    noteRepresentation: boolean
    noteContact: boolean
  }
}

type Props = { page: PageContext; data: OrganisationData }

export const OrganisationPage = ({ page, data }: Props) => {
  const { organisation: w, nav } = wordsIn(page.lang)
  const { organisation } = data
  return (
    <Page
      page={page}
      title={organisation.name}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/structures`, label: nav.structures }]} />}
      action={
        data.may.noteContact ? (
          <LinkButton kind="main" href={`/${page.hub?.slug}/echanges?structure=${organisation.id}`} icon="plus">
            {w.noteContact}
          </LinkButton>
        ) : null
      }
    >
      <Facts
        facts={[
          {
            name: w.member,
            value: <MembershipSaid page={page} data={data} />,
          },
          ...duesFact(page, data.dues, data.today),
          ...data.standings.map(({ kind, title, href }) => ({ name: kind ?? '', value: href ? <a href={href}>{title}</a> : title })),
          { name: w.commune, value: organisation.commune || w.unknown },
        ]}
      />
      <WelcomePart page={page} data={data} />
      <Joining page={page} data={data} />
      <Speakers page={page} data={data} />
      <Section title={w.about}>
        {organisation.about ? <Prose text={organisation.about} /> : <p class="c-hint">{w.noAbout}</p>}
        <Describe page={page} data={data} />
      </Section>
      <IdentityPart page={page} data={data} />
      <MembershipPart page={page} data={data} />
      <LifePart page={page} title={w.life} at={`/${page.hub?.slug}/structures/${organisation.id}`} life={data.life} path />
    </Page>
  )
}

const Describe = ({ page, data: { organisation, may } }: Props) => {
  const w = wordsIn(page.lang).organisation
  const form = page.form('members.describeOrganisation')
  if (!may.describe) return null
  return (
    <Details summary={w.describe} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/structures/${organisation.id}/presentation`} form={form} submit={w.save} kind="plain">
        <Field kind="textarea" path="about" label={w.aboutField} hint={w.aboutHint} value={organisation.about} optional />
      </Form>
    </Details>
  )
}
