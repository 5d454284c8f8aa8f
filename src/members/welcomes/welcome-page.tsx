import type { PageContext } from '#base/page.ts'
import { numberOf } from '#members/dues/dues.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { WelcomeData } from './show-welcome.ts'
import { canTakeBack, type DonePart, standing } from './welcome.ts'

type Props = { page: PageContext; data: WelcomeData }

const atOf = ({ page, data }: Props) => `/${page.hub?.slug}/structures/${data.organisation.id}`

/** A new member is welcomed: one page already filled, one press; then what was done of it. */
export const WelcomePage = ({ page, data }: Props) => {
  const { welcome: w } = wordsIn(page.lang)
  const { organisation, membership, waived, done } = data
  const typed = page.form('members.welcomeMember').problems.length > 0
  const begun = standing(done).length > 0
  return (
    <Page
      page={page}
      title={w.title(organisation.name)}
      over={<Breadcrumb crumbs={[{ href: atOf({ page, data }), label: organisation.name }]} />}
      lead={membership ? (begun || waived ? w.since : w.lead)(dayText(membership.from, page.lang)) : undefined}
    >
      {membership === null ? <Empty title={w.notMember}>{w.notMemberSays}</Empty> : null}
      {begun ? <Done page={page} data={data} /> : null}
      {membership === null ? null : waived || begun ? (
        <>
          {waived ? <Waived page={page} data={data} /> : null}
          <div class="mt-8 print:hidden">
            <Details summary={waived ? w.after : w.more} open={typed}>
              <Offered page={page} data={data} />
            </Details>
          </div>
        </>
      ) : (
        <>
          <Offered page={page} data={data} />
          <div class="mt-8">
            <ActionForm
              action={`${atOf({ page, data })}/accueil/ecarter`}
              form={page.form('members.waiveWelcome')}
              label={w.waive}
              kind="quiet"
            />
          </div>
        </>
      )}
    </Page>
  )
}

const Waived = ({ page, data }: Props) => {
  const { welcome: w } = wordsIn(page.lang)
  return (
    <>
      <Notice title={w.waived}>{w.waivedSays}</Notice>
      <ActionForm
        action={`${atOf({ page, data })}/accueil/ecarter`}
        form={page.form('members.waiveWelcome')}
        label={w.propose}
        fields={{ back: 'oui' }}
        kind="quiet"
      />
    </>
  )
}

/** What will be done, each part with its box; nothing else is asked. */
const Offered = ({ page, data }: Props) => {
  const { welcome: w } = wordsIn(page.lang)
  const { organisation, offer, proposed } = data
  const at = atOf({ page, data })
  return (
    <Form action={`${at}/accueil`} form={page.form('members.welcomeMember')} submit={w.submit} submitIcon="check">
      <Field
        kind="checkbox"
        path="form"
        label={w.form}
        checked={proposed.form}
        hint={
          <>
            {w.formHint} <a href={`${at}/accueil/bulletin.pdf`}>{w.formSee}</a>
          </>
        }
      />
      <Dues page={page} data={data} />
      {offer.reached.length === 0 ? (
        <p class="c-hint">
          {w.nobody} <a href={at}>{w.nobodyDo}</a>
        </p>
      ) : (
        <>
          <Field kind="checkbox" path="mail" label={w.mail(offer.reached)} checked={proposed.mail} />
          <Field
            kind="textarea"
            path="text"
            label={w.text}
            hint={w.textHint}
            rows={6}
            value={w.letter.text(organisation.name, data.membership?.from ?? '')}
          />
          <Field kind="checkbox" path="calendar" label={w.calendar} hint={w.calendarHint} checked={proposed.calendar} />
        </>
      )}
      {offer.hasBuddy || offer.buddies.length === 0 ? null : (
        <Field
          kind="select"
          path="buddy"
          label={w.buddy}
          hint={w.buddyHint}
          value={proposed.buddy ?? ''}
          options={[
            { value: '', label: w.noBuddy },
            ...offer.buddies.map(({ id, name, organisation: of, sponsor }) => ({ value: id, label: w.buddyOf(name, of, sponsor) })),
          ]}
        />
      )}
      {offer.groups.length === 0 ? null : <Groups page={page} data={data} />}
    </Form>
  )
}

/** Boxes to tick; after a refusal, as they were ticked. */
const Groups = ({ page, data: { offer } }: Props) => {
  const { welcome: w } = wordsIn(page.lang)
  const form = page.form('members.welcomeMember')
  const ticked = form.problems.length > 0 ? (form.values.groups ?? '').split(/[\n,]/) : []
  return (
    <fieldset class="c-field c-choice">
      <legend class="c-label">{w.groups}</legend>
      <div class="c-options">
        {offer.groups.map(({ id, name }) => (
          <label key={id} class="c-option">
            <input type="checkbox" class="checkbox checkbox-primary" name="groups" value={id} checked={ticked.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const Dues = ({ page, data: { offer, proposed, today } }: Props) => {
  const { welcome: w } = wordsIn(page.lang)
  const { dues } = offer
  if (dues.is === 'none') return <p class="c-hint">{w.noDues}</p>
  if (dues.is === 'asked') return <p class="c-hint">{w.duesAsked(dues.year)}</p>
  const euros = (cents: number) => eurosText(cents, page.lang, true)
  const amount = dues.cents === null ? null : euros(dues.cents)
  return (
    <>
      <Field
        kind="checkbox"
        path="dues"
        label={w.dues(dues.year, amount, dues.free)}
        hint={(dues.dueOn < today ? w.duesPast : w.duesHint)(dayText(dues.dueOn, page.lang))}
        checked={proposed.dues}
      />
      {dues.brackets.length > 0 ? (
        <Field
          kind="select"
          path="bracket"
          label={w.bracket}
          options={[
            { value: '', label: w.choose },
            ...dues.brackets.map(({ name, cents }) => ({ value: name, label: `${name}, ${euros(cents)}` })),
          ]}
        />
      ) : null}
    </>
  )
}

/** Line by line, with the page behind each, and the way back where there is one. */
const Done = ({ page, data }: Props) => {
  const { welcome: w } = wordsIn(page.lang)
  return (
    <Section title={w.done} says={w.doneSays}>
      <List label={w.done}>
        {data.done.map((one) => (
          <DoneRow key={one.id} page={page} data={data} one={one} />
        ))}
      </List>
    </Section>
  )
}

const DoneRow = ({ page, data, one }: Props & { one: DonePart }) => {
  const { welcome: w } = wordsIn(page.lang)
  const at = atOf({ page, data })
  const { title, href } = saidOf({ page, data, one })
  const back = page.form('members.takePartBack', { part: one.id })
  return (
    <Row
      title={title}
      href={href}
      meta={`${dayText(one.on, page.lang)} · ${one.by}`}
      badge={one.undone ? <Badge>{w.takenBack}</Badge> : <Badge tone="good">{w.isDone}</Badge>}
      end={one.part === 'form' ? <LinkButton href={`${at}/accueil/bulletin.pdf`}>{w.formPdf}</LinkButton> : null}
    >
      {canTakeBack(one) || back.problems.length > 0 ? (
        <ActionForm action={`${at}/accueil/parties/${one.id}/annuler`} form={back} label={w.takeBack} describe={title} kind="quiet" />
      ) : null}
    </Row>
  )
}

const saidOf = ({ page, data, one }: Props & { one: DonePart }): { title: string; href?: string } => {
  const { welcome: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}`
  const { part, line, mail, person, group } = one
  switch (part) {
    case 'form':
      return { title: data.done.some((other) => other.part === 'mail' && other.on === one.on) ? w.formSent : w.formToPrint }
    case 'dues':
      return line
        ? {
            title: w.called(numberOf(line.year, line.no), eurosText(line.cents, page.lang, true)),
            href: `${root}/cotisations/lignes/${line.id}`,
          }
        : { title: w.part.dues }
    case 'mail':
      return { title: w.mailed(mail?.to ?? ''), href: `${root}/courrier` }
    case 'calendar':
      return { title: w.calendarSaid }
    case 'buddy':
      return { title: w.buddyIs(person?.name ?? ''), href: `${root}/personnes/${person?.id}` }
    case 'group':
      return { title: w.inGroup(group?.name ?? ''), href: `${root}/groupes/${group?.id}` }
  }
}
