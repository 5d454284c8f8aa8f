import type { SecondCodeProps } from '#platform/auth/pages.ts'
import type { AuthWords } from '#platform/auth/words.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'

/** The second code: the key to take the first time, then one field. */
export const SecondFactorPage = ({ page, words, next, offer }: SecondCodeProps) => (
  <Page
    page={page}
    title={words.second.title}
    variant="bare"
    lead={offer ? words.second[offer.needed ? 'lead' : 'leadWanted'] : words.second.leadAsk}
  >
    {offer ? <Offer words={words} {...offer} /> : null}
    <Form
      action="/connexion/second-code"
      form={page.form('auth.secondCode')}
      submit={offer ? words.second.confirm : words.second.submit}
      hidden={next ? { vers: next } : {}}
      beside={offer ? undefined : <a href="/connexion/secours">{words.second.lost}</a>}
    >
      <Field path="code" kind="code" label={words.second.code} hint={words.second.codeHint} />
    </Form>
    <div class="c-form">
      <Actions>
        {offer && !offer.needed ? <a href="/connexion/compte">{words.account.title}</a> : null}
        <ActionForm action="/deconnexion" form={page.form('auth.logOut')} label={words.second.leave} kind="quiet" />
      </Actions>
    </div>
  </Page>
)

const Offer = ({ words, shown, picture }: { words: AuthWords; shown: string; picture: string }) => (
  <Section title={words.second.steps}>
    <List numbered label={words.second.steps}>
      <Row title={words.second.install} meta={words.second.applications} />
      <Row title={words.second.scan}>
        <p>
          <img src={picture} alt={words.second.picture} width={246} height={246} />
        </p>
        <p>
          {words.second.key} <code>{shown}</code>
        </p>
      </Row>
      <Row title={words.second.type} />
    </List>
  </Section>
)
