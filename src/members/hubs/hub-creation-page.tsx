import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { ZONES } from './hub.ts'

type Props = { page: PageContext; data: { email: string | null; hub: string | null; closed: 'logIn' | 'operator' | null } }

/** Two fields open a hub; everything else has a default. */
export const HubCreationPage = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).hub
  if (data.closed !== null || data.email === null) return <Closed page={page} data={data} />
  const form = page.form('members.createHub')
  const inDetails = form.problems.some(({ path }) => path === 'address' || path === 'zone')
  return (
    <Page page={page} title={w.title} variant="bare" lead={w.lead}>
      <Form action="/nouveau" form={form} submit={w.submit} submitIcon="plus">
        <Field path="name" label={w.name} hint={w.nameHint} autocomplete="organization" />
        <Field path="person" label={w.person} hint={w.personHint(data.email)} autocomplete="name" />
        <Details summary={w.details} open={inDetails}>
          <Field path="address" label={w.address} hint={w.addressHint} optional width="medium" autocomplete="off" />
          <Field
            kind="select"
            path="zone"
            label={w.zone}
            hint={w.zoneHint}
            value="Europe/Paris"
            options={ZONES.map((zone) => ({ value: zone, label: w.zones[zone] }))}
          />
        </Details>
      </Form>
    </Page>
  )
}

const Closed = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).hub
  const toLogIn = data.closed !== 'operator'
  return (
    <Page page={page} title={w.title} variant="bare">
      <Empty
        title={toLogIn ? w.logInTitle : w.closedTitle}
        action={
          <LinkButton kind="main" href={toLogIn ? '/connexion?vers=%2Fnouveau' : `/${data.hub}/accueil`}>
            {toLogIn ? w.logInButton : w.open}
          </LinkButton>
        }
      >
        {toLogIn ? w.logIn : w.closed}
      </Empty>
    </Page>
  )
}
