import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { type Moment, Timeline } from '#ui/steps.tsx'
import { DayText, Prose } from '#ui/text.tsx'
import type { Speaker } from './organisation.store.ts'
import type { Membership, Organisation } from './organisation.ts'
import type { Kind } from './representation.ts'
import { Speakers } from './speakers.tsx'
import { wordsIn } from './words.ts'

export type OrganisationData = {
  organisation: Organisation
  today: Day
  membership: Membership | null
  speaking: Speaker[]
  toCome: Speaker[]
  ended: Speaker[]
  life: { no: number; on: Day; name: string; person: string | null; kind: string | null }[]
  may: { describe: boolean; rename: boolean; correctMembership: boolean; noteRepresentation: boolean }
}

type Props = { page: PageContext; data: OrganisationData }

export const OrganisationPage = ({ page, data }: Props) => {
  const { organisation: w, nav } = wordsIn(page.lang)
  const { organisation, membership } = data
  return (
    <Page
      page={page}
      title={organisation.name}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/structures`, label: nav.structures }]} />}
    >
      <Facts
        facts={[
          {
            name: w.member,
            value: membership ? (
              <>
                {w.memberSince} <DayText day={membership.from} />
                {membership.founding ? (
                  <>
                    {' '}
                    <Badge tone="info">{w.founding}</Badge>
                  </>
                ) : null}
              </>
            ) : (
              w.notMember
            ),
          },
          { name: w.commune, value: organisation.commune || w.unknown },
        ]}
      />
      <Speakers page={page} data={data} />
      <Section title={w.about}>
        {organisation.about ? <Prose text={organisation.about} /> : <p class="c-hint">{w.noAbout}</p>}
        <Changes page={page} data={data} />
      </Section>
      <Life page={page} data={data} />
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
            <Field path="commune" label={w.commune} value={organisation.commune} optional width="medium" autocomplete="off" />
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

/** Facts of this capability in words; what other capabilities record about the organisation stands on their pages. */
const Life = ({ page, data }: Props) => {
  const { organisation: w, kinds } = wordsIn(page.lang)
  const says = w.lifeWords as Record<string, (person: string, kind: string) => string>
  const moments = data.life.flatMap(({ no, on, name, person, kind }): Moment[] => {
    const title = says[name]?.(person ?? w.somebody, kinds[kind as Kind] ?? '')
    return title ? [{ key: String(no), when: <DayText day={on} />, title }] : []
  })
  if (moments.length === 0) return null
  return (
    <Section title={w.life}>
      <Timeline moments={moments} label={w.life} />
    </Section>
  )
}
