import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Time } from '#ui/text.tsx'
import { momentText } from './moment.tsx'
import type { ShownCalendars } from './show-calendars.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ShownCalendars }

/** One's own agendas in, the hub's meetings out. */
export const CalendarsPage = ({ page, data }: Props) => {
  const { calendars: w } = wordsIn(page.lang)
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead}
      action={
        data.waiting > 0 ? (
          <LinkButton kind="main" href={`/${page.hub?.slug}/a-trier`}>
            {w.sortNow(data.waiting)}
          </LinkButton>
        ) : undefined
      }
    >
      <Mine page={page} data={data} />
      <Next page={page} data={data} />
      <FeedPart page={page} data={data} />
      <Ignored page={page} data={data} />
    </Page>
  )
}

const Mine = ({ page, data }: Props) => {
  const { calendars: w } = wordsIn(page.lang)
  const form = page.form('calendars.addCalendar')
  const none = data.calendars.length === 0
  return (
    <Section title={w.mine} id="agendas">
      {none ? <Empty title={w.none}>{w.noneSays}</Empty> : null}
      {none ? null : (
        <List>
          {data.calendars.map((one) => (
            <CalendarRow key={one.id} page={page} one={one} />
          ))}
        </List>
      )}
      <Details summary={w.add} open={none || form.problems.length > 0}>
        <Form
          action={`/${page.hub?.slug}/calendriers`}
          form={form}
          submit={w.submit}
          submitIcon="plus"
          kind={data.waiting > 0 ? 'plain' : 'main'}
        >
          <Field kind="url" path="address" label={w.address} hint={w.addressHint} autocomplete="off" />
          <Field path="name" label={w.name} hint={w.nameHint} optional autocomplete="off" width="medium" />
        </Form>
      </Details>
    </Section>
  )
}

const Next = ({ page, data }: Props) => {
  const { calendars: w, sort } = wordsIn(page.lang)
  if (data.next.length === 0) return null
  return (
    <Section title={w.next}>
      <List>
        {data.next.map((one) => (
          <Row
            key={one.id}
            title={one.title || sort.untitled}
            meta={[momentText({ ...one, endsAt: one.startsAt }, page), one.place].filter(Boolean).join(' · ')}
          />
        ))}
      </List>
    </Section>
  )
}

const Ignored = ({ page, data }: Props) => {
  const { calendars: w } = wordsIn(page.lang)
  if (data.ignored.length === 0) return null
  return (
    <Section title={w.ignored} says={w.ignoredSays}>
      <List>
        {data.ignored.map(({ id, title }) => (
          <Row
            key={id}
            title={title}
            end={
              <ActionForm
                action={`/${page.hub?.slug}/calendriers/titres/${id}/reprendre`}
                form={page.form('calendars.heedTitle', { title: id })}
                label={w.heed}
                describe={title}
                kind="quiet"
              />
            }
          />
        ))}
      </List>
    </Section>
  )
}

const CalendarRow = ({ page, one }: { page: PageContext; one: Props['data']['calendars'][number] }) => {
  const { calendars: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/calendriers/${one.id}`
  const tone = one.problem ? 'bad' : one.readAt ? 'good' : 'neutral'
  return (
    <Row
      title={one.name}
      badge={<Badge tone={tone}>{one.problem ? w.failing : one.readAt ? w.read : w.waiting}</Badge>}
      meta={
        <>
          {one.host} ·{' '}
          {one.readAt ? (
            <>
              {w.lastRead} <Time at={one.readAt} day="long" />
            </>
          ) : (
            w.neverRead
          )}
        </>
      }
    >
      {one.problem ? (
        <Notice kind="warning" title={w.failures[one.problem] ?? w.failing}>
          <p>
            {w.keepsTrying} {one.triedAt ? w.tried : ''} {one.triedAt ? <Time at={one.triedAt} day="long" /> : null}
          </p>
        </Notice>
      ) : null}
      {one.unread > 0 ? <p class="c-hint">{w.unread(one.unread)}</p> : null}
      <Actions>
        <ActionForm
          action={`${at}/relire`}
          form={page.form('calendars.readAgain', { calendar: one.id })}
          label={w.readAgain}
          describe={one.name}
          kind="quiet"
        />
        <ActionForm
          action={`${at}/retirer`}
          form={page.form('calendars.removeCalendar', { calendar: one.id })}
          label={w.remove}
          describe={one.name}
          kind="danger"
        />
      </Actions>
    </Row>
  )
}

/** The address is written whole once, for the one who just made it. */
const FeedPart = ({ page, data: { feed } }: Props) => {
  const { calendars: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/calendriers/abonnement`
  return (
    <Section title={w.out} says={w.outSays} id="abonnement">
      {feed?.path ? (
        <Notice kind="success" title={w.copy}>
          <p>
            <code class="break-all select-all">{`${page.site}${feed.path}`}</code>
          </p>
          <p>
            <a href={`${page.site.replace(/^https?/, 'webcal')}${feed.path}`}>{w.open}</a>
          </p>
          <p>{w.copySays}</p>
        </Notice>
      ) : null}
      {feed && !feed.path ? (
        <p>
          {w.active} <Time at={feed.madeAt} day="long" />. {w.activeSays}
        </p>
      ) : null}
      <Actions>
        <ActionForm action={root} form={page.form('calendars.makeFeed')} label={feed ? w.replace : w.make} icon="calendar" />
        {feed ? <ActionForm action={`${root}/fin`} form={page.form('calendars.endFeed')} label={w.end} kind="quiet" /> : null}
      </Actions>
    </Section>
  )
}
