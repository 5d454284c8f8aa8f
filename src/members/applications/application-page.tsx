import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import { firstDay } from './application.ts'
import { ApplicationFields } from './application-form.tsx'
import { applicationTones } from './applications-page.tsx'
import type { ApplicationData } from './show-application.ts'

type Props = { page: PageContext; data: ApplicationData }

const atOf = ({ page, data }: Props) => `/${page.hub?.slug}/adhesions/${data.application.id}`

/** An application and where it has got to. */
export const ApplicationPage = ({ page, data }: Props) => {
  const { applications, application: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}`
  const { application: one } = data
  const day = (on: string) => dayText(on, page.lang)
  return (
    <Page
      page={page}
      title={w.title(one.name)}
      over={<Breadcrumb crumbs={[{ href: `${root}/adhesions`, label: applications.title }]} />}
      lead={<Badge tone={applicationTones[one.state]}>{applications.states[one.state]}</Badge>}
    >
      <Facts
        facts={[
          { name: w.card, value: <a href={`${root}/structures/${one.organisation}`}>{one.name}</a> },
          { name: w.state, value: stateSaid({ page, data }) },
          ...(one.outcome === 'admitted' && one.decidedOn
            ? [{ name: applications.columns.from, value: day(firstDay(one.from, one.decidedOn)) }]
            : []),
          ...(one.outcome === 'refused' && one.reason ? [{ name: w.reason, value: one.reason }] : []),
          { name: applications.receivedOn, value: day(one.receivedOn) },
          {
            name: w.by,
            value: one.contact ? <a href={`${root}/personnes/${one.contact.id}`}>{one.contact.name}</a> : w.nobody,
          },
          { name: w.charter, value: one.charterRead ? w.charterRead : w.charterUnread },
        ]}
      />
      <Section title={applications.motivation}>
        {one.motivation ? <Prose text={one.motivation} /> : <p class="c-hint">{w.noMotivation}</p>}
      </Section>
      <Sponsors page={page} data={data} />
      <Section title={w.places}>
        <List count={data.places.length} empty={<p>{w.noPlace}</p>}>
          {data.places.map(({ on, title, href, says }) => (
            <Row key={`${href}${title}`} title={title} href={href ?? undefined} meta={[day(on), says].filter(Boolean).join(' · ')} />
          ))}
        </List>
      </Section>
      {data.may.keep ? <Keep page={page} data={data} /> : null}
    </Page>
  )
}

const stateSaid = ({ page, data: { application: one } }: Props): string => {
  const { application: w } = wordsIn(page.lang)
  const day = (on: string | null) => (on === null ? '' : dayText(on, page.lang))
  switch (one.state) {
    case 'received':
      return w.says.received
    case 'placed':
      return w.says.placed(day(one.placedOn))
    case 'withdrawn':
      return w.says.withdrawn(day(one.withdrawnOn))
    default:
      return w.says[one.state](day(one.decidedOn))
  }
}

const Sponsors = ({ page, data }: Props) => {
  const { application: w } = wordsIn(page.lang)
  const { sponsors } = data.application
  return (
    <Section title={w.sponsors} id="parrainages">
      <List count={sponsors.length} empty={<p>{w.noSponsor}</p>}>
        {sponsors.map(({ organisation, name, confirmedOn }) => (
          <Row
            key={organisation}
            title={name}
            href={`/${page.hub?.slug}/structures/${organisation}`}
            meta={confirmedOn === null ? w.unconfirmed : w.confirmedOn(dayText(confirmedOn, page.lang))}
          >
            <Confirm page={page} data={data} sponsor={organisation} name={name} done={confirmedOn !== null} />
          </Row>
        ))}
      </List>
    </Section>
  )
}

/** Said by itself or noted; taken back as long as nothing is decided. */
const Confirm = ({ page, data, sponsor, name, done }: Props & { sponsor: string; name: string; done: boolean }) => {
  const { application: w } = wordsIn(page.lang)
  const form = page.form('members.confirmSponsor', { sponsor })
  if (!data.may.confirm.includes(sponsor) && form.problems.length === 0) return null
  return (
    <div class="mt-2">
      <ActionForm
        action={`${atOf({ page, data })}/parrainages`}
        form={form}
        label={done ? w.unconfirm : w.confirm}
        describe={name}
        fields={{ sponsor, ...(done ? { back: 'oui' } : {}) }}
        kind={done ? 'quiet' : 'plain'}
        icon={done ? undefined : 'check'}
      />
    </div>
  )
}

const Keep = ({ page, data }: Props) => {
  const { application: w } = wordsIn(page.lang)
  const { application: one, open } = data
  const edit = page.form('members.editApplication')
  const withdraw = page.form('members.withdrawApplication')
  return (
    <div class="mt-10 grid gap-4 print:hidden">
      {open || edit.problems.length > 0 ? (
        <Details summary={w.edit} open={edit.problems.length > 0}>
          <Form action={atOf({ page, data })} form={edit} submit={w.save} kind="plain">
            <ApplicationFields page={page} members={data.members} today={data.today} asked={one} />
          </Form>
        </Details>
      ) : null}
      {open || one.withdrawnOn !== null || withdraw.problems.length > 0 ? (
        <ActionForm
          action={`${atOf({ page, data })}/retrait`}
          form={withdraw}
          label={one.withdrawnOn === null ? w.withdraw : w.resume}
          fields={one.withdrawnOn === null ? {} : { back: 'oui' }}
          kind="quiet"
        />
      ) : null}
    </div>
  )
}
