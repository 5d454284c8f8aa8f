import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Badge } from '#ui/notice.tsx'
import type { PaidInstalment } from './agreement.ts'
import type { AgreementProps } from './agreement-page.tsx'
import type { Delay } from './delay.ts'

/** What is to come, in its order; what is learnt of an instalment is behind it. */
export const InstalmentsPart = ({ page, data }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  const { agreement, account, delay, stands, may } = data
  return (
    <Section title={w.instalments} says={delay && stands && account.waiting > 0 ? delaySays(page, delay, agreement.originKind) : undefined}>
      <ul class="c-ledger">
        {account.instalments.map((one) => {
          const form = page.form('funding.keepInstalment', { instalment: one.id })
          return (
            <li key={one.id}>
              {may.keep && stands ? (
                <Details printed summary={<Head page={page} data={data} one={one} />} open={form.problems.length > 0}>
                  <Form
                    action={`/${page.hub?.slug}/argent/conventions/${agreement.id}/echeances/${one.id}`}
                    form={form}
                    submit={w.save}
                    kind="plain"
                  >
                    <div class="flex flex-wrap gap-x-6">
                      <Field
                        kind="date"
                        path="claimedOn"
                        label={w.claimedOn}
                        hint={w.claimedHint}
                        value={one.claimedOn ?? undefined}
                        optional
                      />
                      <Field kind="date" path="expectedOn" label={w.expectedOn} value={one.expectedOn ?? undefined} optional />
                    </div>
                  </Form>
                </Details>
              ) : (
                <Head page={page} data={data} one={one} />
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

const Head = ({ page, data: { reminder }, one }: AgreementProps & { one: PaidInstalment }) => {
  const { agreement: w } = wordsIn(page.lang)
  return (
    <span class="c-ledger-line">
      <span>
        <b>{capital(w.kinds[one.kind])}</b>{' '}
        {reminder?.late && reminder.instalment.id === one.id ? <Badge tone="bad">{w.states.late}</Badge> : null}
        {one.waiting === 0 ? <Badge tone="good">{w.states.paid}</Badge> : null}
        <span class="c-hint block">{whenSays(page, one)}</span>
      </span>
      <span class="c-number">
        {eurosText(one.cents, page.lang)}
        {one.paid > 0 && one.waiting > 0 ? <span class="c-hint block">{w.partlyPaid(eurosText(one.waiting, page.lang))}</span> : null}
      </span>
    </span>
  )
}

const whenSays = (page: PageContext, { opensBy, claimedOn, expectedOn, settledOn }: PaidInstalment): string => {
  const { agreement: w } = wordsIn(page.lang)
  const day = (on: string) => dayText(on, page.lang)
  if (settledOn) return w.settled(day(settledOn))
  const asked = claimedOn ? w.askedOn(day(claimedOn)) : null
  const when = expectedOn ? (opensBy === 'day' ? w.fixed : w.about)(day(expectedOn)) : null
  return [opensBy === 'day' ? null : w.opens[opensBy], asked, when].filter(Boolean).join(', ')
}

/** Prior or learnt, in words: months where others tell, days where the hub knows. */
export const delaySays = (page: PageContext, { least, most, count }: Delay, origin: string): string => {
  const { agreement: w } = wordsIn(page.lang)
  if (count > 0) return w.delays.learnt(least, most, count)
  return (origin === 'european' ? w.delays.european : w.delays.told)(Math.round(least / 30), Math.round(most / 30))
}
