import type { Instant } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Time } from '#ui/text.tsx'
import { wordsIn } from './words.ts'

export type Deposit = {
  openedAt: Instant | null
  email: string | null
  confirmed: string[]
  offered: { token: string; address: string } | null
}

type Props = { page: PageContext; deposit: Deposit }

/** Where to forward mails to. The address is shown before it is one's own, because nobody can show it afterwards. */
export const DepositAddress = ({ page, deposit }: Props) => {
  const { address: w } = wordsIn(page.lang)
  const mine = [...(deposit.email ? [deposit.email] : []), ...deposit.confirmed]
  return (
    <Section title={w.title} id="adresse">
      {deposit.offered ? <Opened page={page} deposit={deposit} /> : <Notice>{w.closed}</Notice>}
      {mine.length > 0 ? (
        <p class="mt-4">
          {w.from} {mine.join(', ')}
        </p>
      ) : null}
      <p class="c-hint mt-4">{w.kept}</p>
    </Section>
  )
}

const Opened = ({ page, deposit }: Props) => {
  const { address: w } = wordsIn(page.lang)
  if (!deposit.openedAt) {
    return (
      <>
        <p>{w.offer}</p>
        <Offer page={page} deposit={deposit} />
      </>
    )
  }
  return (
    <>
      <p>
        {w.active} <Time at={deposit.openedAt} day="long" />.
      </p>
      <Details summary={w.lost} open={page.form('mailbox.openAddress').problems.length > 0}>
        <p>{w.lostSays}</p>
        <Offer page={page} deposit={deposit} />
        <ActionForm
          action={`/${page.hub?.slug}/courrier-entrant/adresse/fermer`}
          form={page.form('mailbox.closeAddress')}
          label={w.close}
          kind="quiet"
        />
      </Details>
    </>
  )
}

const Offer = ({ page, deposit: { openedAt, offered } }: Props) => {
  const { address: w } = wordsIn(page.lang)
  if (!offered) return null
  return (
    <Form
      action={`/${page.hub?.slug}/courrier-entrant/adresse/ouvrir`}
      form={page.form('mailbox.openAddress')}
      submit={w.open}
      kind={openedAt ? 'plain' : 'main'}
      hidden={{ token: offered.token }}
    >
      <div class="c-field">
        <label class="c-label" for="deposit-address">
          {w.label}
        </label>
        <p class="c-hint" id="deposit-once">
          {w.once}
        </p>
        <textarea id="deposit-address" class="textarea" readOnly rows={2} aria-describedby="deposit-once">
          {offered.address}
        </textarea>
      </div>
    </Form>
  )
}
