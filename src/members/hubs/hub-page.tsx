import type { PageContext } from '#base/page.ts'
import { spaced } from '#members/organisations/identifier.ts'
import { LEGAL_FORMS } from '#members/organisations/identity.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import type { HubShown } from './show-hub.ts'

type Props = { page: PageContext; data: HubShown }

/** The hub itself: what is asked once, and stands at the head of every document. */
export const HubPage = ({ page, data }: Props) => {
  const { hubItself: w, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}`
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: `${root}/structures`, label: nav.structures }]} />}>
      <Section title={w.head} says={w.headSays}>
        <Head data={data} nothing={w.nothing} />
      </Section>
      <Section title={w.change}>
        <Fields page={page} data={data} />
      </Section>
      <Section title={w.texts} says={w.textsSay}>
        <Actions>
          <LinkButton icon="document" href={`${root}/pole/textes`}>
            {w.textsLink}
          </LinkButton>
        </Actions>
      </Section>
      <Section title={w.takeAway} says={w.takeAwaySays}>
        <Actions>
          <LinkButton icon="download" href={`${root}/pole/donnees`}>
            {w.takeAwayLink}
          </LinkButton>
        </Actions>
      </Section>
    </Page>
  )
}

const Head = ({ data: { head }, nothing }: { data: HubShown; nothing: string }) => {
  const known = [head.legalForm, head.seat, head.rna && `RNA ${head.rna}`, head.siret && `SIRET ${spaced(head.siret)}`].filter(Boolean)
  return (
    <>
      <Prose text={[head.name, known.join(' · ')].filter(Boolean).join('\n')} />
      {known.length > 0 ? null : <p class="c-hint">{nothing}</p>}
    </>
  )
}

const Fields = ({ page, data: { name, identity: one, communes } }: Props) => {
  const { hubItself: w, identity, legalForms } = wordsIn(page.lang)
  const forms = [{ value: '', label: identity.unknownForm }, ...LEGAL_FORMS.map((value) => ({ value, label: legalForms[value] }))]
  return (
    <Form action={`/${page.hub?.slug}/pole`} form={page.form('members.identifyHub')} submit={w.save}>
      <Field path="name" label={w.name} hint={w.nameHint} value={name} autocomplete="off" />
      <Field kind="select" path="legalForm" label={identity.legalForm} value={one?.legalForm ?? ''} options={forms} optional />
      <Field kind="textarea" path="address" label={w.address} hint={w.addressHint} value={one?.address ?? ''} rows={2} optional />
      <Field path="postalCode" label={w.postalCode} value={one?.postalCode ?? ''} width="short" autocomplete="off" optional />
      <Field path="commune" label={identity.commune} value={one?.commune ?? ''} suggestions={communes} width="medium" optional />
      <Field
        path="siret"
        label={identity.number}
        hint={w.siretHint}
        value={spaced(one?.siret ?? one?.siren ?? '')}
        width="medium"
        autocomplete="off"
        optional
      />
      <Field path="rna" label={identity.rna} hint={identity.rnaHint} value={one?.rna ?? ''} width="medium" autocomplete="off" optional />
      <Field kind="email" path="email" label={w.mail} hint={w.mailHint} value={one?.email ?? ''} autocomplete="off" optional />
      <Field
        kind="tel"
        path="phone"
        label={w.phone}
        hint={w.phoneHint}
        value={one?.phone ?? ''}
        width="medium"
        autocomplete="off"
        optional
      />
      <Field kind="url" path="website" label={identity.website} value={one?.website ?? ''} autocomplete="off" optional />
    </Form>
  )
}
