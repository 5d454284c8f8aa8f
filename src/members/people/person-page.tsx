import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import type { Month } from '#members/memberships/time.ts'
import { TimeSpent } from '#members/memberships/time-spent.tsx'
import type { Life } from '#members/organisations/life.ts'
import { LifePart } from '#members/organisations/life-part.tsx'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { MailLink, PhoneLinks } from '#ui/reach.tsx'
import type { WholePerson } from './person.store.ts'
import { Roles } from './roles.tsx'
import { SpeaksAs } from './speaks-as.tsx'

export type PersonData = {
  person: WholePerson
  today: Day
  self: boolean
  months: Month[] | null
  life: Life
  may: { seeMail: boolean; seePhone: boolean; edit: boolean; giveRoles: boolean }
}

type Props = { page: PageContext; data: PersonData }

export const PersonPage = ({ page, data }: Props) => {
  const { nav } = wordsIn(page.lang)
  return (
    <Page page={page} title={data.person.name} over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/personnes`, label: nav.people }]} />}>
      <Reach page={page} data={data} />
      {data.self ? (
        <p class="print:hidden">
          <a href={`/${page.hub?.slug}/mes-donnees`}>{wordsIn(page.lang).ownData.link}</a>
        </p>
      ) : null}
      {data.may.edit ? <Edit page={page} data={data} /> : null}
      {data.may.edit ? (
        <p class="mt-4 print:hidden">
          <a href={`/${page.hub?.slug}/personnes/${data.person.id}/effacer`}>{wordsIn(page.lang).person.erase}</a>
        </p>
      ) : null}
      <Organisations page={page} data={data} />
      <Roles page={page} data={data} />
      <LifePart page={page} title={wordsIn(page.lang).life.person} at={`/${page.hub?.slug}/personnes/${data.person.id}`} life={data.life} />
      {data.months ? <TimeSpent page={page} data={{ ...data, months: data.months }} /> : null}
    </Page>
  )
}

/** How to reach them, for who may know. */
const Reach = ({ page, data: { person, may } }: Props) => {
  const { person: w } = wordsIn(page.lang)
  const mail = may.seeMail ? [{ name: w.mail, value: person.mail ? <MailLink mail={person.mail} /> : w.noMail }] : []
  const phone = person.phone ? [{ name: w.phone, value: <PhoneLinks phone={person.phone} /> }] : []
  const facts = [...mail, ...phone]
  if (facts.length === 0) return null
  return (
    <>
      <Facts facts={facts} />
      <p class="c-hint">{[...(may.seeMail ? [w.mailHidden] : []), ...(person.phone ? [w.phoneHidden] : [])].join(' ')}</p>
    </>
  )
}

const Edit = ({ page, data: { person } }: Props) => {
  const { person: w, people } = wordsIn(page.lang)
  const form = page.form('members.editPerson')
  return (
    <Details summary={w.edit} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/personnes/${person.id}/coordonnees`} form={form} submit={w.save} kind="plain">
        <Field path="name" label={people.name} value={person.name} autocomplete="off" />
        <Field kind="email" path="email" label={w.mail} hint={w.mailHint} value={person.mail ?? ''} optional autocomplete="off" />
        <Field kind="tel" path="phone" label={w.phone} hint={w.phoneHint} value={person.phone} width="medium" optional autocomplete="off" />
      </Form>
    </Details>
  )
}

const Organisations = ({ page, data: { person } }: Props) => {
  const { person: w } = wordsIn(page.lang)
  return (
    <Section title={w.organisations}>
      <List count={person.representations.length} empty={<p class="c-hint">{w.noOrganisations}</p>}>
        {person.representations.map((one) => (
          <Row
            key={one.id}
            title={one.organisationName}
            href={`/${page.hub?.slug}/structures/${one.organisation}`}
            meta={<SpeaksAs page={page} one={one} />}
          />
        ))}
      </List>
    </Section>
  )
}
