import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { durationText, eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import type { CallData } from './show-call.ts'
import type { Answer, Worth } from './worth.ts'

type Props = { page: PageContext; data: CallData }

const TONES: Record<Answer, Tone> = { yes: 'good', discuss: 'watch', no: 'bad' }

/** « Est-ce que ça vaut le coup ? »: the answer in a word; the hours and the sum behind « Détails ». */
export const CallWorth = ({ page, data }: Props) => {
  const { calls: w } = wordsIn(page.lang)
  const { worth, may } = data
  if (worth === null && !may.keep) return null
  const form = page.form('funding.weighCall')
  return (
    <Section title={w.worth}>
      {worth ? (
        <>
          <p class="mb-2">
            <Badge tone={TONES[worth.answer]}>{w.answers[worth.answer]}</Badge> {w.answerSays[worth.answer]}
          </p>
          <p>{w.leftSays(signed(page, Math.round(worth.left / 100) * 100))}</p>
        </>
      ) : null}
      {worth ? (
        <Details summary={w.details} open={form.problems.length > 0}>
          <Sum page={page} data={data} worth={worth} />
          {may.keep ? (
            <div class="mt-6">
              <Weigh page={page} data={data} />
            </div>
          ) : null}
        </Details>
      ) : (
        <>
          <p>{w.askAmount}</p>
          <Weigh page={page} data={data} />
        </>
      )}
    </Section>
  )
}

const signed = (page: PageContext, cents: number): string => `${cents > 0 ? '+' : ''}${eurosText(cents, page.lang, true)}`

const Sum = ({ page, data: { figures, oddsOf }, worth }: Props & { worth: Worth }) => {
  const { calls: w, rules } = wordsIn(page.lang)
  const { chance, applyMinutes, reportMinutes, hour } = figures
  const odds = percent(page, chance)
  const rate = w.anHour(eurosText(Math.round(hour.num / hour.den), page.lang))
  const rows = [
    { name: w.hoped(odds), cents: worth.hoped },
    { name: w.applying(durationText(applyMinutes, page.lang), rate), cents: -worth.applying },
    { name: w.reporting(durationText(reportMinutes, page.lang), rate), cents: -worth.reporting },
  ]
  return (
    <>
      <Table
        caption={w.sum}
        quiet
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { head: w.sum, cell: ({ name }) => <span class="font-normal">{name}</span>, total: w.rest },
          {
            head: '€',
            number: true,
            cell: ({ cents }) => signed(page, cents),
            total: signed(page, worth.left),
          },
        ]}
      />
      <p class="c-hint mt-2">{oddsOf ? `${w.knownChance(rules.rules[oddsOf].name, odds)} ${w.usual}` : w.usual}</p>
    </>
  )
}

/** « 12,5 % » of ten-thousandths. */
const percent = (page: PageContext, share: number): string => {
  const typed = typedCents(share)
  return page.lang === 'fr' ? `${typed}\u00a0%` : `${typed.replace(',', '.')}%`
}

/** Minutes as the field of hours holds them: « 7,5 ». */
const typedHours = (minutes: number): string => typedCents(Math.round((minutes * 100) / 60))
const typed = (n: number | null, as: (n: number) => string): string | undefined => (n === null ? undefined : as(n))

const Weigh = ({ page, data: { call, worth } }: Props) => {
  const { calls: w } = wordsIn(page.lang)
  const form = page.form('funding.weighCall')
  const hours = (
    <>
      <Field path="chance" label={w.chance} unit="%" width="short" value={typed(call.chance, typedCents)} optional />
      <Field path="apply" label={w.apply} unit="h" width="short" value={typed(call.applyMinutes, typedHours)} optional />
      <Field path="report" label={w.report} unit="h" width="short" value={typed(call.reportMinutes, typedHours)} optional />
      <Field path="hour" label={w.hour} unit="€" width="short" value={typed(call.hourCents, typedCents)} optional />
    </>
  )
  return (
    <Form
      action={`/${page.hub?.slug}/argent/appels/${call.id}/calcul`}
      form={form}
      submit={w.weigh}
      kind={worth === null ? 'main' : 'plain'}
    >
      <Field path="amount" label={w.amount} unit="€" width="short" value={typed(call.cents, typedCents)} />
      {worth === null ? (
        <Details summary={w.details} open={form.problems.length > 0}>
          {hours}
        </Details>
      ) : (
        hours
      )}
    </Form>
  )
}
