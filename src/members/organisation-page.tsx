import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import type { Told } from '#logbook/use-case.ts'
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
import type { OfficeHeld, Status } from './membership.ts'
import { MembershipActs, MembershipSaid } from './membership-part.tsx'
import type { Speaker } from './organisation.store.ts'
import type { Membership, Organisation } from './organisation.ts'
import { IdentityPart } from './organisation-identity.tsx'
import { Speakers } from './speakers.tsx'
import { wordsIn } from './words.ts'

export type OrganisationData = {
  organisation: Organisation
  today: Day
  membership: Membership | null
  status: Status
  /** Its membership was ended today: that can be taken back. */
  endNoted: boolean
  ending: { seats: Told[]; offices: OfficeHeld[] }
  speaking: Speaker[]
  toCome: Speaker[]
  ended: Speaker[]
  identity: Identity
  communes: KnownCommune[]
  life: Life
  may: { describe: boolean; rename: boolean; correctMembership: boolean; noteRepresentation: boolean; noteContact: boolean }
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
          { name: w.commune, value: organisation.commune || w.unknown },
        ]}
      />
      <MembershipActs page={page} data={data} />
      <Speakers page={page} data={data} />
      <Section title={w.about}>
        {organisation.about ? <Prose text={organisation.about} /> : <p class="c-hint">{w.noAbout}</p>}
        <Changes page={page} data={data} />
      </Section>
      <IdentityPart page={page} data={data} />
      <LifePart page={page} title={w.life} at={`/${page.hub?.slug}/structures/${organisation.id}`} life={data.life} />
    </Page>
  )
}

const Changes = ({ page, data: { organisation, membership, may } }: Props) => {
  const w = wordsIn(page.lang).organisation
  const at = `/${page.hub?.slug}/structures/${organisation.id}`
  const [describe, rename, correct] = ['describeOrganisation', 'renameOrganisation', 'correctMembership'].map((name) =>
    page.form(`members.${name}`),
  )
  return (
    <>
      {may.describe && describe ? (
        <Details summary={w.describe} open={describe.problems.length > 0}>
          <Form action={`${at}/presentation`} form={describe} submit={w.save} kind="plain">
            <Field kind="textarea" path="about" label={w.aboutField} hint={w.aboutHint} value={organisation.about} optional />
          </Form>
        </Details>
      ) : null}
      {may.rename && rename ? (
        <Details summary={w.rename} open={rename.problems.length > 0}>
          <Form action={`${at}/nom`} form={rename} submit={w.save} kind="plain">
            <Field path="name" label={w.name} hint={w.nameHint} value={organisation.name} autocomplete="off" />
          </Form>
        </Details>
      ) : null}
      {may.correctMembership && membership && correct ? (
        <Details summary={w.correct} open={correct.problems.length > 0}>
          <Form action={`${at}/adhesion`} form={correct} submit={w.save} kind="plain">
            <Field kind="date" path="from" label={w.from} value={membership.from} />
            <Field kind="checkbox" path="founding" label={w.foundingField} checked={membership.founding} />
          </Form>
        </Details>
      ) : null}
    </>
  )
}
