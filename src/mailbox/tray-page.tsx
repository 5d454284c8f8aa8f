import type { Instant } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { ActionForm } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Time } from '#ui/text.tsx'
import { DepositAddress } from './deposit-address.tsx'
import type { Settled } from './mail.store.ts'
import type { Mail } from './mail.ts'
import { NotDone } from './not-done.tsx'
import type { Suggestion } from './suggestion.ts'
import { wordsIn } from './words.ts'

type Waiting = Mail & { suggestion: Suggestion | null; ready: boolean; twin: boolean }

export type TrayData = {
  mails: Waiting[]
  waiting: number
  next: string | null
  first: boolean
  settled: Settled[]
  deposit: { openedAt: Instant | null; email: string | null; confirmed: string[]; offered: { token: string; address: string } | null }
}

type Props = { page: PageContext; data: TrayData }

export const TrayPage = ({ page, data }: Props) => {
  const { tray: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/courrier-entrant`
  const ready = data.mails.filter((mail) => mail.ready).length
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead(data.waiting)}
      action={
        ready > 0 && data.first ? (
          <ActionForm
            action={`${root}/prets/ranger-tous`}
            form={page.form('mailbox.fileReady')}
            label={w.fileAll(ready)}
            kind="main"
            icon="check"
          />
        ) : undefined
      }
    >
      {ready > 0 && data.first ? null : <NotDone page={page} of={['mailbox.fileReady']} />}
      <List label={w.list} count={data.mails.length} empty={<Empty title={w.empty}>{w.emptySays}</Empty>}>
        {data.mails.map((mail) => (
          <OneMail key={mail.id} page={page} mail={mail} />
        ))}
      </List>
      <Pagination previous={data.first ? null : root} next={data.next ? `${root}?apres=${data.next}` : null} />
      {data.settled.length > 0 ? <Lately page={page} data={data} /> : null}
      <DepositAddress page={page} deposit={data.deposit} />
    </Page>
  )
}

/** With whom it seems to have been, in one line. */
const whoIn = ({ suggestion, correspondents }: Waiting): string =>
  suggestion && suggestion.because !== 'nothing'
    ? [suggestion.person?.name, suggestion.organisation?.name].filter(Boolean).join(', ')
    : correspondents.map(({ name, address }) => name || address).join(', ')

const OneMail = ({ page, mail }: { page: PageContext; mail: Waiting }) => {
  const { tray: w } = wordsIn(page.lang)
  const here = `/${page.hub?.slug}/courrier-entrant/${mail.id}`
  const title = mail.subject || w.noSubject
  const known = mail.suggestion !== null && mail.suggestion.because !== 'nothing'
  return (
    <Row
      title={title}
      href={here}
      meta={<Meta page={page} mail={mail} />}
      badge={
        <Badge tone={!mail.expected ? 'bad' : mail.ready ? 'good' : 'watch'}>
          {!mail.expected ? w.unexpected : mail.ready ? w.ready : w.toChoose}
        </Badge>
      }
    >
      {mail.again > 0 ? <p class="c-hint">{w.again(mail.again)}</p> : null}
      {mail.twin ? <p class="c-hint">{w.twin}</p> : null}
      <div class="mt-4">
        <Actions>
          {known ? (
            <ActionForm
              action={`${here}/ranger`}
              form={page.form('mailbox.fileMail', { incoming: mail.id })}
              label={w.file}
              describe={title}
              fields={{ person: mail.suggestion?.person?.id ?? '', organisation: mail.suggestion?.organisation?.id ?? '' }}
            />
          ) : (
            <LinkButton href={here}>
              {w.open}
              <span class="sr-only"> : {title}</span>
            </LinkButton>
          )}
          <ActionForm
            action={`${here}/jeter`}
            form={page.form('mailbox.throwMail', { incoming: mail.id })}
            label={mail.expected ? w.throw : w.refuse}
            describe={title}
            kind="quiet"
          />
        </Actions>
      </div>
    </Row>
  )
}

const Meta = ({ page, mail }: { page: PageContext; mail: Waiting }) => {
  const { tray: w } = wordsIn(page.lang)
  const who = whoIn(mail)
  return (
    <>
      {mail.expected && who ? `${w.with} ${who} · ` : ''}
      {mail.expected && mail.writtenAt ? (
        <>
          {w.written} <Time at={mail.writtenAt} day="short" />
        </>
      ) : (
        <>
          {w.received} <Time at={mail.receivedAt} day="short" />
        </>
      )}
      {mail.files.length > 0 ? ` · ${w.files(mail.files.length)}` : ''}
    </>
  )
}

const Lately = ({ page, data }: Props) => {
  const { tray: w } = wordsIn(page.lang)
  const slug = page.hub?.slug
  return (
    <Section title={w.lately}>
      <List>
        {data.settled.map((mail) => (
          <Row
            key={mail.id}
            title={mail.subject || w.noSubject}
            href={mail.contact ? `/${slug}/echanges/${mail.contact}` : undefined}
            meta={
              <>
                {mail.state === 'filed' ? w.filed : w.thrown}
                {mail.settledAt ? (
                  <>
                    , <Time at={mail.settledAt} day="short" />
                  </>
                ) : null}
              </>
            }
            end={
              <ActionForm
                action={`/${slug}/courrier-entrant/${mail.id}/reprendre`}
                form={page.form('mailbox.takeBackMail', { incoming: mail.id })}
                label={w.takeBack}
                describe={mail.subject || w.noSubject}
                kind="quiet"
              />
            }
          />
        ))}
      </List>
    </Section>
  )
}
