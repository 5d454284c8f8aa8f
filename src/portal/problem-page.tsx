import type { HousePages } from '#platform/web/house-pages.ts'
import { LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import en from './en.ts'
import fr from './fr.ts'

type Props = Parameters<HousePages['Problem']>[0]

type Unsent = NonNullable<Props['unsent']>

/** What a person sees when something is not possible: the rule in plain words, and where to go from there. Never a bare code. */
export const ProblemPage = ({ page, status, says, reference, logIn, unsent }: Props) => {
  const w = (page.lang === 'fr' ? fr : en).problemPage
  const title =
    status === 401
      ? w.expired
      : status === 404
        ? w.absent
        : status === 403
          ? w.refused
          : status === 503
            ? w.busy
            : status >= 500
              ? w.failed
              : w.unreadable
  const sentence = says ?? (status === 404 ? w.absentSays : status === 503 ? w.busySays : w.failedSays(reference ?? ''))
  return (
    <Page page={page} title={title} variant="bare" lead={status === 404 ? sentence : undefined}>
      {status === 404 ? null : <Notice kind={status >= 500 ? 'warning' : 'refusal'}>{sentence}</Notice>}
      {unsent ? <p>{unsent.file ? w.fileGone : w.notKept}</p> : null}
      {(logIn ?? unsent)?.typed.map((text) => (
        <Section key={text} title={w.written}>
          <Prose text={text} />
        </Section>
      ))}
      {unsent && !unsent.file ? <SendAgain unsent={unsent} says={w.sendAgain} /> : null}
      <Actions>
        <LinkButton
          kind={unsent && !unsent.file ? 'plain' : 'main'}
          href={
            logIn
              ? `/connexion${logIn.next ? `?vers=${encodeURIComponent(logIn.next)}` : ''}`
              : unsent
                ? unsent.action
                : page.hub
                  ? `/${page.hub.slug}/accueil`
                  : '/'
          }
        >
          {logIn ? w.logInAgain : unsent ? w.back : w.home}
        </LinkButton>
      </Actions>
    </Page>
  )
}

/** The same form as it came, key included, whatever page it was on. */
const SendAgain = ({ unsent: { action, key, fields }, says }: { unsent: Unsent; says: string }) => (
  <Form action={action} form={{ key, values: {}, problems: [] }} submit={says}>
    {fields.map(([name, value], at) => (
      <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
    ))}
  </Form>
)
