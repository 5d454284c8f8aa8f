import type { AccountProps, MyHubsProps } from '#platform/auth/pages.ts'
import { LinkButton } from '#ui/button.tsx'
import { ActionForm } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Time } from '#ui/text.tsx'

/** Where somebody is logged in, and how to end it. */
export const SessionsPage = ({ page, words, session, sessions, hubs }: AccountProps) => (
  <Page page={page} title={words.account.title} variant="bare" lead={words.account.lead(session.email)}>
    <Table
      caption={words.account.caption}
      columns={[
        { head: words.account.caption, cell: ({ here }) => (here ? words.account.here : words.account.other) },
        { head: words.account.begun, cell: (row) => <Time at={row.session.createdAt} day="long" /> },
        { head: words.account.seen, cell: (row) => <Time at={row.session.seenAt} day="long" /> },
        { head: words.account.level, cell: ({ session: { demo, full } }) => words.account[demo ? 'demo' : full ? 'full' : 'half'] },
      ]}
      rows={sessions}
      keyOf={(row) => `${row.session.createdAt} ${row.session.hash.toString('hex').slice(0, 12)}`}
    />
    {hubs.length > 0 ? (
      <Section title={words.account.data} says={words.account.dataSays}>
        <List label={words.account.data}>
          {hubs.map(({ slug, name }) => (
            <Row key={slug} title={name} href={`/${slug}/mes-donnees`} />
          ))}
        </List>
      </Section>
    ) : null}
    {session.demo ? null : <SecondFactor words={words} session={session} />}
    <Section title={words.account.out} says={words.account.ends}>
      <Actions>
        <ActionForm action="/deconnexion" form={page.form('auth.logOut')} label={words.account.out} kind="main" />
        <ActionForm action="/connexion/compte/partout" form={page.form('auth.logOutEverywhere')} label={words.account.everywhere} />
        <a href="/mes-poles">{words.hubs.title}</a>
      </Actions>
    </Section>
  </Page>
)

/** Whether a second code protects the log-in; who needs none may want one all the same. */
const SecondFactor = ({ words, session }: Pick<AccountProps, 'words' | 'session'>) => (
  <Section title={words.second.title} says={session.enrolled ? words.account.protected : words.account.unprotected}>
    {session.full ? null : (
      <Actions>
        <LinkButton href="/connexion/second-code?vers=%2Fconnexion%2Fcompte">
          {session.enrolled ? words.account.typeCode : words.account.protect}
        </LinkButton>
      </Actions>
    )}
  </Section>
)

/** The hubs that know somebody's address. */
export const MyHubsPage = ({ page, words, email, hubs, mayCreate }: MyHubsProps) => (
  <Page page={page} title={words.hubs.title} variant="bare" lead={words.account.lead(email)}>
    {hubs.length === 0 ? (
      <Empty title={words.hubs.none}>{words.hubs.noneSays(email)}</Empty>
    ) : (
      <List label={words.hubs.title}>
        {hubs.map(({ slug, name }) => (
          <Row key={slug} title={name} href={`/${slug}/accueil`} />
        ))}
      </List>
    )}
    <div class="c-form">
      <Actions>
        {mayCreate ? (
          <LinkButton href="/nouveau" kind={hubs.length === 0 ? 'main' : 'plain'}>
            {words.hubs.create}
          </LinkButton>
        ) : null}
        <ActionForm
          action="/deconnexion"
          form={page.form('auth.logOut')}
          label={hubs.length === 0 ? words.hubs.otherAddress : words.account.out}
        />
        <a href="/connexion/compte">{words.hubs.sessions}</a>
      </Actions>
    </div>
  </Page>
)
