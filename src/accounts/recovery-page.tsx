import type { RecoveryProps } from '#platform/auth/pages.ts'
import { ActionForm, Form } from '#ui/form.tsx'
import { momentText } from '#ui/format.ts'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'

/** Somebody has lost the second factor and asks two board organisations to lift it. */
export const RecoveryPage = ({ page, words, hubs, waitingUntil }: RecoveryProps) => (
  <Page page={page} title={words.recovery.title} variant="bare" lead={words.recovery.lead}>
    {waitingUntil ? (
      <Notice title={words.recovery.waiting}>{words.recovery.waitingSays(momentText(waitingUntil, page.lang, 'Europe/Paris'))}</Notice>
    ) : hubs.length === 0 ? (
      <Notice>{words.recovery.nothing}</Notice>
    ) : (
      <Form action="/connexion/secours" form={page.form('auth.askRecovery')} submit={words.recovery.submit}>
        <Prose
          text={`${words.recovery.hubs} ${hubs.join(', ')}

${words.recovery.how}`}
        />
      </Form>
    )}
    <div class="c-form">
      <Actions>
        <a href="/connexion/second-code">{words.recovery.back}</a>
        <ActionForm action="/deconnexion" form={page.form('auth.logOut')} label={words.second.leave} kind="quiet" />
      </Actions>
    </div>
  </Page>
)
