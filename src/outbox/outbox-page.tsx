import type { Instant } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import type { Mail, MailState } from '#platform/mail/mail.store.ts'
import { ActionForm } from '#ui/form.tsx'
import { Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination } from '#ui/navigation.tsx'
import { Badge, Empty, Notice, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { MailText } from '#ui/reach.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { Prose, Time } from '#ui/text.tsx'
import en from './en.ts'
import fr from './fr.ts'

const tones: Record<MailState, Tone> = { queued: 'watch', sent: 'good', kept: 'watch', failed: 'bad' }

type Listed = { id: string; to: string; toName: string; subject: string; state: MailState; writtenAt: Instant; sentAt: Instant | null }
type Outbox = { mails: Listed[]; older: string | null; first: boolean; counts: Record<MailState, number> }

export const OutboxPage = ({ page, data }: { page: PageContext; data: Outbox }) => {
  const w = (page.lang === 'fr' ? fr : en).outbox
  const root = `/${page.hub?.slug}/courrier`
  const { kept, failed } = data.counts
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      {kept > 0 ? (
        <Notice kind="warning" title={w.kept}>
          {w.keptSays(kept)}
        </Notice>
      ) : null}
      {failed > 0 ? (
        <Notice kind="warning" title={w.failed}>
          {w.failedSays(failed)}
        </Notice>
      ) : null}
      <List label={w.list} count={data.mails.length} empty={<Empty title={w.empty} />}>
        {data.mails.map((mail) => (
          <Row
            key={mail.id}
            title={mail.subject}
            href={`${root}/${mail.id}`}
            meta={
              <>
                {mail.toName || mail.to} · <Time at={mail.sentAt ?? mail.writtenAt} day="short" />
              </>
            }
            badge={<Badge tone={tones[mail.state]}>{w.states[mail.state]}</Badge>}
          />
        ))}
      </List>
      <Pagination previous={data.first ? null : root} next={data.older ? `${root}?avant=${data.older}` : null} />
      {data.mails.length > 0 ? <TakeAway page={page} /> : null}
    </Page>
  )
}

export const MailPage = ({ page, data: mail }: { page: PageContext; data: Mail & { apart: boolean; may: { sendAgain: boolean } } }) => {
  const w = (page.lang === 'fr' ? fr : en).outbox
  const root = `/${page.hub?.slug}/courrier`
  const here = `${root}/${mail.id}`
  return (
    <Page
      page={page}
      title={mail.subject}
      over={<Breadcrumb crumbs={[{ href: root, label: w.title }]} />}
      action={
        mail.may.sendAgain ? (
          <ActionForm
            action={`${here}/renvoyer`}
            form={page.form('outbox.sendMailAgain')}
            label={w.again}
            describe={mail.subject}
            kind="main"
            icon="mail"
          />
        ) : undefined
      }
    >
      <What mail={mail} page={page} />
      <Facts
        facts={[
          { name: w.state, value: <Badge tone={tones[mail.state]}>{w.states[mail.state]}</Badge> },
          { name: w.to, value: <To mail={mail} /> },
          { name: w.written, value: <Time at={mail.writtenAt} day="long" /> },
          ...(mail.sentAt ? [{ name: w.sent, value: <Time at={mail.sentAt} day="long" /> }] : []),
          ...(mail.replyTo ? [{ name: w.reply, value: <MailText mail={mail.replyTo} /> }] : []),
          ...(mail.attempts > 0 && mail.state !== 'sent' ? [{ name: w.tried, value: w.attempts(mail.attempts) }] : []),
        ]}
      />
      <Section title={w.message}>
        <Prose text={mail.body} />
      </Section>
      {mail.apart && mail.attachments.length > 0 ? <p class="c-hint">{w.apart}</p> : null}
      {mail.attachments.length > 0 && !mail.apart ? (
        <Section title={w.files}>
          <List>
            {mail.attachments.map(({ name }, at) => (
              <Row key={`${at} ${name}`} title={name} href={`${here}/pieces/${at + 1}`} />
            ))}
          </List>
        </Section>
      ) : null}
    </Page>
  )
}

/** Why it has not arrived, in the words of the other server where it spoke. */
const To = ({ mail: { to, toName } }: { mail: Mail }) =>
  toName ? (
    <>
      {toName} (<MailText mail={to} />)
    </>
  ) : (
    <MailText mail={to} />
  )

const What = ({ mail, page }: { mail: Mail; page: PageContext }) => {
  const w = (page.lang === 'fr' ? fr : en).outbox
  if (mail.state === 'kept') return <Notice kind="warning">{w.keptOne}</Notice>
  if (!mail.problem) return null
  return (
    <Notice kind="warning" title={mail.state === 'failed' ? w.refused : w.states.queued}>
      {mail.state === 'queued' ? <p>{w.waits}</p> : null}
      <p>{w.says(mail.problem)}</p>
    </Notice>
  )
}
