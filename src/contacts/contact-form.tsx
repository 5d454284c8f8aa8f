import { Fragment } from 'preact'
import type { Form as Filled, PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { CHANNELS } from './contact.ts'
import { PROMISES } from './promise.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; names: string[]; who: string }

/** Whether something under « Préciser » was typed or is wrong: then it stays unfolded. */
const isDetailed = ({ values, problems }: Filled): boolean =>
  problems.some(({ path }) => path !== 'who' && path !== 'said' && path !== '') ||
  ['day', 'time', 'minutes', ...PROMISES, ...PROMISES.map((kind) => `${kind}Due`)].some((path) => values[path])

/** Two fields and a button: the ten-second form. Everything else has its default and waits folded. */
export const ContactForm = ({ page, names, who }: Props) => {
  const { form: w, kinds } = wordsIn(page.lang)
  const form = page.form('contacts.addContact')
  return (
    <Form action={`/${page.hub?.slug}/echanges`} form={form} submit={w.submit} submitIcon="check">
      <Field path="who" label={w.who} suggestions={names} value={who} />
      <Field kind="textarea" path="said" label={w.said} rows={3} />
      <Details summary={w.more} open={isDetailed(form)}>
        <WhenFields page={page} />
        {PROMISES.map((kind) => (
          <Fragment key={kind}>
            <Field path={kind} label={kinds[kind]} optional autocomplete="off" />
            <Field kind="date" path={`${kind}Due`} label={w.due[kind]} optional />
          </Fragment>
        ))}
      </Details>
    </Form>
  )
}

type When = { page: PageContext; channel?: string; day?: string; time?: string; minutes?: string }

/** How and when, with the defaults of a call that has just ended. */
export const WhenFields = ({ page, channel = 'phone', day = '', time = '', minutes = '' }: When) => {
  const { form: w, channels } = wordsIn(page.lang)
  return (
    <>
      <Field
        kind="select"
        path="channel"
        label={w.channel}
        value={channel}
        options={CHANNELS.map((one) => ({ value: one, label: channels[one] }))}
      />
      <Field kind="date" path="day" label={w.day} hint={w.dayHint} value={day} optional />
      <Field kind="time" path="time" label={w.time} hint={w.timeHint} value={time} optional />
      <Field kind="number" path="minutes" label={w.minutes} hint={w.minutesHint} unit="min" value={minutes} optional />
    </>
  )
}
