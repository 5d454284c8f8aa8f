import type { HousePages } from '#platform/web/house-pages.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import en from './en.ts'
import fr from './fr.ts'

type Props = Parameters<HousePages['Problem']>[0]

/** What a person sees when something is not possible: the rule in plain words, and where to go from there. Never a bare code. */
export const ProblemPage = ({ page, status, says, reference, logIn }: Props) => {
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
      {logIn?.typed.map((text) => (
        <Section key={text} title={w.written}>
          <Prose text={text} />
        </Section>
      ))}
      <Actions>
        <LinkButton
          kind="main"
          href={
            logIn
              ? `/connexion${logIn.next ? `?vers=${encodeURIComponent(logIn.next)}` : ''}`
              : page.hub
                ? `/${page.hub.slug}/accueil`
                : '/'
          }
        >
          {logIn ? w.logInAgain : w.home}
        </LinkButton>
      </Actions>
    </Page>
  )
}
