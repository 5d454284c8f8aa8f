import type { PageContext } from '#base/page.ts'
import { sizeText } from '#base/size.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose, Time } from '#ui/text.tsx'
import type { Mail, WaitingFile } from './mail.ts'
import { NotDone } from './not-done.tsx'
import type { Named, Suggestion } from './suggestion.ts'
import { wordsIn } from './words.ts'

export type MailData = Omit<Mail, 'files'> & {
  files: (WaitingFile & { dangerous: boolean })[]
  suggestion: Suggestion | null
  twin: boolean
  all: { people: Named[]; organisations: Named[] }
  mayTakeBack: boolean
}

type Props = { page: PageContext; data: MailData }

export const MailPage = ({ page, data: mail }: Props) => {
  const { tray, mail: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/courrier-entrant`
  const with_ = mail.correspondents.map(({ name, address }) => (name && address ? `${name} (${address})` : name || address)).join(', ')
  return (
    <Page page={page} title={mail.subject || tray.noSubject} over={<Breadcrumb crumbs={[{ href: root, label: tray.title }]} />}>
      <NotDone page={page} of={hidden(mail)} />
      {mail.state === 'waiting' ? null : <Settled page={page} data={mail} />}
      {mail.state === 'waiting' && !mail.expected ? <Unexpected page={page} data={mail} /> : null}
      <Facts
        facts={[
          { name: w.from, value: with_ || w.unknown },
          { name: w.written, value: mail.writtenAt ? <Time at={mail.writtenAt} day="long" /> : w.unknown },
          { name: w.received, value: <Time at={mail.receivedAt} day="long" /> },
        ]}
      />
      <Remarks page={page} data={mail} />
      {mail.state === 'waiting' && mail.expected ? <FileIt page={page} data={mail} /> : null}
      {mail.note ? (
        <Section title={w.note}>
          <Prose text={mail.note} />
        </Section>
      ) : null}
      {mail.erasedAt ? null : (
        <>
          <Section title={w.message}>{mail.body ? <Prose text={mail.body} /> : <p class="c-hint">{w.empty}</p>}</Section>
          <Files page={page} data={mail} />
        </>
      )}
    </Page>
  )
}

/** What this page has no button for, as the mail stands. */
const hidden = ({ state, expected, mayTakeBack }: MailData): string[] => {
  if (state !== 'waiting')
    return ['mailbox.fileMail', 'mailbox.throwMail', 'mailbox.confirmSender', ...(mayTakeBack ? [] : ['mailbox.takeBackMail'])]
  return ['mailbox.takeBackMail', expected ? 'mailbox.confirmSender' : 'mailbox.fileMail']
}

const Remarks = ({ page, data: mail }: Props) => {
  const { tray, mail: w } = wordsIn(page.lang)
  const said = mail.remarks.flatMap((code) => (code in w.remarks ? [w.remarks[code as keyof typeof w.remarks]] : []))
  const again = [...(mail.again > 0 ? [tray.again(mail.again)] : []), ...(mail.twin && mail.state === 'waiting' ? [tray.twin] : [])]
  return (
    <>
      {again.map((text) => (
        <p key={text} class="c-hint">
          {text}
        </p>
      ))}
      {said.length > 0 ? (
        <Notice title={w.remarksTitle}>
          <ul>
            {said.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}

const Unexpected = ({ page, data: mail }: Props) => {
  const { tray, mail: w } = wordsIn(page.lang)
  const here = `/${page.hub?.slug}/courrier-entrant/${mail.id}`
  const named = mail.senders.filter((one) => one !== '')
  return (
    <Notice kind="warning" title={w.unexpectedTitle}>
      <p>{w.unexpected(named.join(', ') || w.nobody)}</p>
      <Actions>
        <ActionForm action={`${here}/expediteur`} form={page.form('mailbox.confirmSender')} label={w.confirm} />
        <ActionForm action={`${here}/jeter`} form={page.form('mailbox.throwMail')} label={tray.refuse} />
      </Actions>
    </Notice>
  )
}

const Settled = ({ page, data: mail }: Props) => {
  const { tray, mail: w } = wordsIn(page.lang)
  const slug = page.hub?.slug
  return (
    <Notice kind={mail.state === 'filed' ? 'success' : 'info'}>
      <p>
        {mail.state === 'filed' ? w.filed : w.thrown} {mail.erasedAt ? w.erased : w.stays}
      </p>
      <Actions>
        {mail.contact ? <LinkButton href={`/${slug}/echanges/${mail.contact}`}>{tray.contact}</LinkButton> : null}
        {mail.mayTakeBack ? (
          <ActionForm
            action={`/${slug}/courrier-entrant/${mail.id}/reprendre`}
            form={page.form('mailbox.takeBackMail')}
            label={tray.takeBack}
            kind="quiet"
          />
        ) : null}
      </Actions>
    </Notice>
  )
}

/** What is proposed is chosen already: one press files it. */
const FileIt = ({ page, data: mail }: Props) => {
  const { tray, mail: w } = wordsIn(page.lang)
  const here = `/${page.hub?.slug}/courrier-entrant/${mail.id}`
  const form = page.form('mailbox.fileMail')
  // In a very large hub the list is cut: who is proposed stands in it all the same.
  const options = (none: string, all: Named[], proposed: Named | null) => [
    { value: '', label: none },
    ...(proposed && !all.some(({ id }) => id === proposed.id) ? [proposed] : [])
      .concat(all)
      .map(({ id, name }) => ({ value: id, label: name })),
  ]
  const { person = null, organisation = null, because = 'nothing' } = mail.suggestion ?? {}
  const stranger = because === 'nothing' ? mail.correspondents.map(({ name, address }) => name || address).join(', ') : ''
  return (
    <Section title={w.fileTitle} says={w.because[because]}>
      <Form action={`${here}/ranger`} form={form} submit={tray.file}>
        <Field
          kind="select"
          path="person"
          label={w.person}
          value={person?.id ?? ''}
          options={options(w.none, mail.all.people, person)}
          optional
        />
        <Field
          kind="select"
          path="organisation"
          label={w.organisation}
          value={organisation?.id ?? ''}
          options={options(w.noOrganisation, mail.all.organisations, organisation)}
          optional
        />
        <Field path="names" label={w.names} hint={w.namesHint} value={stranger.slice(0, 200)} optional autocomplete="off" />
      </Form>
      <ActionForm action={`${here}/jeter`} form={page.form('mailbox.throwMail')} label={tray.throw} kind="quiet" />
    </Section>
  )
}

const Files = ({ page, data: mail }: Props) => {
  const { mail: w } = wordsIn(page.lang)
  const here = `/${page.hub?.slug}/courrier-entrant/${mail.id}`
  return (
    <>
      {mail.files.length > 0 ? (
        <Section title={w.files}>
          <List>
            {mail.files.map((file, at) => (
              <Row
                key={file.piece}
                title={file.name}
                href={`${here}/pieces/${at + 1}`}
                meta={[sizeText(file.bytes, page.lang), ...(file.dangerous ? [w.dangerous] : [])].join(' · ')}
                badge={file.dangerous ? <Badge tone="bad">{w.risky}</Badge> : undefined}
              />
            ))}
          </List>
        </Section>
      ) : null}
      <p class="mt-4">
        <a href={`${here}/origine`}>{w.raw}</a>
      </p>
    </>
  )
}
