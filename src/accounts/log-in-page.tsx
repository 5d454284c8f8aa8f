import type { PageContext } from '#base/page.ts'
import type { CodeProps, DemoPerson, LogInMailsProps, LogInProps } from '#platform/auth/pages.ts'
import type { AuthWords } from '#platform/auth/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose, Time } from '#ui/text.tsx'

/** One field: the address. */
export const LogInPage = ({ page, words, next, demo }: LogInProps) => (
  <Page page={page} title={words.logIn.title} variant="bare" lead={words.logIn.lead}>
    <Form action="/connexion" form={page.form('auth.askCode')} submit={words.logIn.submit} hidden={next ? { vers: next } : {}}>
      <Field path="email" kind="email" label={words.logIn.email} hint={words.logIn.emailHint} autocomplete="email" />
    </Form>
    {demo.length > 0 ? <Demo page={page} words={words} people={demo} next={next} /> : null}
  </Page>
)

const Demo = ({ page, words, people, next }: { page: PageContext; words: AuthWords; people: DemoPerson[]; next: string }) => (
  <Section title={words.logIn.demo} says={words.logIn.demoSays}>
    <List label={words.logIn.demo}>
      {people.map(({ hub, email, name, says }) => (
        <Row
          key={`${hub} ${email}`}
          title={name}
          meta={says}
          end={
            <ActionForm
              action="/connexion/demo"
              form={page.form('auth.demo', { email })}
              label={words.logIn.demoEnter}
              describe={words.logIn.demoAs(says)}
              fields={{ hub, email, ...(next ? { vers: next } : {}) }}
            />
          }
        />
      ))}
    </List>
  </Section>
)

/** One field: the code of the mail. */
export const CodePage = ({ page, words, next, email, without }: CodeProps) => (
  <Page page={page} title={words.code.title} variant="bare" lead={without ? words.code.leadKept(email) : words.code.lead(email)}>
    {without ? (
      <Notice kind="warning" title={words.code.noMail}>
        <p>{without === 'here' ? <a href="/connexion/courrier">{words.code.shownHere}</a> : words.code.inLog}</p>
      </Notice>
    ) : null}
    <Form
      action="/connexion/code"
      form={page.form('auth.answerCode')}
      submit={words.code.submit}
      hidden={next ? { vers: next } : {}}
      beside={<a href={next ? `/connexion?vers=${encodeURIComponent(next)}` : '/connexion'}>{words.code.again}</a>}
    >
      <Field
        path="code"
        kind="code"
        label={without ? words.code.codeKept : words.code.code}
        hint={without ? words.code.keptHint : words.code.codeHint}
      />
    </Form>
  </Page>
)

/** Log-in messages of an installation without a mail server. */
export const LogInMailsPage = ({ page, words, mails }: LogInMailsProps) => (
  <Page page={page} title={words.outbox.title} variant="bare" lead={words.outbox.lead}>
    <Actions>
      <LinkButton kind="main" href="/connexion/code">
        {words.outbox.back}
      </LinkButton>
      <LinkButton href="/connexion/courrier">{words.outbox.refresh}</LinkButton>
    </Actions>
    {mails.length === 0 ? <Empty title={words.outbox.empty} /> : null}
    {mails.map((mail) => (
      <Section
        key={mail.id}
        title={mail.email}
        says={
          <>
            {mail.subject} · <Time at={mail.writtenAt} day="long" />
          </>
        }
      >
        <Prose text={mail.body} />
      </Section>
    ))}
  </Page>
)
