import { dayAt, timeAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { durationText } from '#ui/format.ts'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import { partiesText } from './contact.ts'
import { WhenFields } from './contact-form.tsx'
import { Promises } from './contact-promises.tsx'
import { ContactDay } from './contact-when.tsx'
import type { ContactData } from './show-contact.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ContactData }

export const ContactPage = ({ page, data }: Props) => {
  const { contact: w, nav, list } = wordsIn(page.lang)
  const { contact } = data
  const root = `/${page.hub?.slug}/echanges`
  return (
    <Page
      page={page}
      title={partiesText(contact.people, contact.organisations, contact.names) || list.nobody}
      over={<Breadcrumb crumbs={[{ href: root, label: nav.contacts }]} />}
    >
      {contact.removedAt ? <Removed page={page} data={data} /> : null}
      <About page={page} data={data} />
      {contact.removedAt ? null : <Cards page={page} data={data} />}
      {contact.removedAt ? null : <Unknown page={page} data={data} />}
      <Section title={w.said}>{contact.said ? <Prose text={contact.said} /> : <p class="c-hint">{w.nothingSaid}</p>}</Section>
      {contact.removedAt ? null : (
        <>
          <Promises page={page} data={data} />
          {data.may.change ? <Change page={page} data={data} /> : null}
          <Actions>
            <LinkButton href={root} icon="plus">
              {w.another}
            </LinkButton>
          </Actions>
        </>
      )}
    </Page>
  )
}

const About = ({ page, data: { contact } }: Props) => {
  const { contact: w, channels } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}`
  const known = [
    ...contact.people.map(({ id, name }) => ({ href: `${at}/personnes/${id}`, name })),
    ...contact.organisations.map(({ id, name }) => ({ href: `${at}/structures/${id}`, name })),
  ]
  return (
    <Facts
      facts={[
        { name: w.when, value: <ContactDay contact={contact} /> },
        { name: w.channel, value: contact.source === 'mail' ? `${channels[contact.channel]}, ${w.fromMail}` : channels[contact.channel] },
        {
          name: w.with,
          value: (
            <>
              {known.map(({ href, name }, place) => (
                <span key={href}>
                  {place > 0 ? ', ' : ''}
                  <a href={href}>{name}</a>
                </span>
              ))}
              {contact.names ? `${known.length > 0 ? ', ' : ''}${contact.names} (${w.unknown})` : ''}
            </>
          ),
        },
        ...(contact.minutes === null ? [] : [{ name: w.time, value: durationText(contact.minutes, page.lang) }]),
        { name: w.notedBy, value: <a href={`${at}/personnes/${contact.author.id}`}>{contact.author.name}</a> },
        ...(contact.documents.length > 0
          ? [
              {
                name: w.documents,
                value: contact.documents.map(({ id, name }, place) => (
                  <span key={id}>
                    {place > 0 ? ', ' : ''}
                    <a href={`${at}/echanges/${contact.id}/pieces/${id}`} download>
                      {name}
                    </a>
                  </span>
                )),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Cards made from here, and the way back. */
const Cards = ({ page, data: { contact, cards } }: Props) => {
  const { contact: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}`
  return (
    <>
      {cards.map(({ id, name, organisation, person }) => (
        <Notice key={id} title={organisation ? w.organisationMade(name) : w.personMade(name)}>
          <p>{organisation ? w.organisationMadeSays : w.personMadeSays}</p>
          <Actions>
            <LinkButton href={organisation ? `${at}/structures/${organisation}` : `${at}/personnes/${person}`}>{w.fillCard}</LinkButton>
            <ActionForm
              action={`${at}/echanges/${contact.id}/fiches/${id}/annuler`}
              form={page.form('contacts.undoCard', { card: id })}
              label={w.undoCard}
              describe={name}
              kind="quiet"
            />
          </Actions>
        </Notice>
      ))}
    </>
  )
}

/** Names that stand for nobody of the hub: whom they resemble, one press each; or nothing, and they stay names. */
const Unknown = ({ page, data: { contact, unknown, may } }: Props) => {
  const { contact: w } = wordsIn(page.lang)
  const action = `/${page.hub?.slug}/echanges/${contact.id}/rattacher`
  const form = (name: string) => page.form('contacts.linkContact', { name })
  const answerable = unknown.filter(({ organisations, people }) => may.addCards || organisations.length + people.length > 0)
  if (answerable.length === 0) return null
  return (
    <Section title={w.unknownTitle} says={w.unknownSays}>
      {answerable.map(({ name, organisations, people }) => (
        <div key={name}>
          <p>
            <b>{name}</b>
          </p>
          <Actions>
            {organisations.map((one) => (
              <ActionForm
                key={one.id}
                action={action}
                form={form(name)}
                label={w.isOrganisation(one.name)}
                fields={{ name, to: 'organisation', id: one.id }}
              />
            ))}
            {people.map((one) => (
              <ActionForm
                key={one.id}
                action={action}
                form={form(name)}
                label={w.isOrganisation(one.name)}
                fields={{ name, to: 'person', id: one.id }}
              />
            ))}
            {may.addCards
              ? (['newOrganisation', 'newPerson'] as const).map((to) => (
                  <ActionForm
                    key={to}
                    action={action}
                    form={form(name)}
                    label={w[to]}
                    describe={name}
                    fields={{ name, to, id: '' }}
                    kind="quiet"
                    icon="plus"
                  />
                ))
              : null}
          </Actions>
        </div>
      ))}
    </Section>
  )
}

const Change = ({ page, data: { contact, names } }: Props) => {
  const { contact: w, form: f } = wordsIn(page.lang)
  const form = page.form('contacts.changeContact')
  const at = `/${page.hub?.slug}/echanges/${contact.id}`
  const zone = page.hub?.zone ?? 'Europe/Paris'
  return (
    <Details summary={w.change} open={form.problems.length > 0}>
      <Form action={at} form={form} submit={w.save} kind="plain">
        <Field path="who" label={f.who} suggestions={names} value={partiesText(contact.people, contact.organisations, contact.names)} />
        <Field kind="textarea" path="said" label={f.said} value={contact.said} />
        <WhenFields
          page={page}
          channel={contact.channel}
          day={dayAt(contact.at, zone)}
          time={contact.timed ? timeAt(contact.at, zone) : ''}
          minutes={contact.minutes === null ? '' : String(contact.minutes)}
        />
      </Form>
      <ActionForm action={`${at}/retirer`} form={page.form('contacts.removeContact')} label={w.remove} kind="quiet" />
    </Details>
  )
}

const Removed = ({ page, data: { contact } }: Props) => {
  const { contact: w } = wordsIn(page.lang)
  return (
    <Notice kind="warning" title={w.removedTitle}>
      <p>{w.removedSays}</p>
      <ActionForm
        action={`/${page.hub?.slug}/echanges/${contact.id}/remettre`}
        form={page.form('contacts.restoreContact')}
        label={w.restore}
        kind="main"
      />
    </Notice>
  )
}
