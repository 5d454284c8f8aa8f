import type { Form as Filled, PageContext } from '#base/page.ts'
import { sponsorsSaid } from '#governance/admissions/admission-words.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { keyOf, type Pending } from './pending.ts'

type TicksProps = { page: PageContext; form: Filled; pending: Pending[]; label: string; says: string }

/** What waits, each with why it is proposed: ticked from the start, none forced. The promises stay folded and unticked: they name people, and an agenda is read by all. */
export const PendingTicks = ({ page, form, pending, label, says }: TicksProps) => {
  const typed = form.problems.length > 0 || 'proposed' in form.values ? (form.values.proposed ?? '').split(',') : null
  const problems = form.problems.filter(({ path }) => path === 'proposed')
  const w = wordsOf(page).pending
  const promises = pending.filter((one) => one.is === 'promise')
  const isTicked = (one: Pending) => (typed ? typed.includes(keyOf(one)) : one.is !== 'promise')
  const tick = (one: Pending) => (
    <label key={keyOf(one)} class="c-option">
      <input type="checkbox" class="checkbox checkbox-primary" name="proposed" value={keyOf(one)} checked={isTicked(one)} />
      <span>
        <b>{titleOf(one, page)}</b>
        <span class="c-hint">{whyOf(one, page)}</span>
      </span>
    </label>
  )
  return (
    <fieldset class="c-field c-choice" id="proposed" tabindex={-1}>
      <legend class="c-label">{label}</legend>
      <p class="c-hint">{says}</p>
      {problems.map((one) => (
        <p key={one.says} class="c-error">
          {one.says}
        </p>
      ))}
      <div class="c-options">{pending.filter((one) => one.is !== 'promise').map(tick)}</div>
      {promises.length > 0 ? (
        <Details summary={w.promises({ n: promises.length })} open={promises.some(isTicked)}>
          <p class="c-hint">{w.promisesSay}</p>
          <div class="c-options">{promises.map(tick)}</div>
        </Details>
      ) : null}
    </fieldset>
  )
}

const titleOf = (one: Pending, page: PageContext): string => {
  const w = wordsOf(page)
  switch (one.is) {
    case 'minutes':
      return w.approvalOf({ day: dayText(one.day, page.lang) })
    case 'action':
      return one.what
    case 'carried':
      return one.carried.title
    case 'review':
      return w.pending.points.review({ title: one.title })
    case 'question':
      return one.title
    case 'admission':
      return w.admission.point({ name: one.name })
    case 'cooptation':
      return w.cooptation.point({ left: one.name })
    case 'ratification':
      return w.cooptation.ratifyPoint({ name: one.name })
    case 'promise':
      return one.text
  }
}

const whyOf = (one: Pending, page: PageContext): string => {
  const { pending, admission, cooptation } = wordsOf(page)
  const { why } = pending
  const day = (on: string) => dayText(on, page.lang)
  switch (one.is) {
    case 'minutes':
      return why.minutes
    case 'action':
      return (one.late ? why.actionLate : why.action)({ who: one.who, day: day(one.due) })
    case 'carried':
      return one.carried.decision ? why.adjourned : why.carried
    case 'review':
      return why.review({ day: day(one.on) })
    case 'question':
      return why.question({ who: one.asker, day: day(one.on) })
    case 'admission':
      return admission.why({ day: day(one.on), sponsors: sponsorsSaid(one.sponsors, page.lang) })
    case 'cooptation':
      return cooptation.why({ left: one.name, day: day(one.on) })
    case 'ratification':
      return cooptation.ratifyWhy({ body: one.body, day: day(one.on) })
    case 'promise':
      return (one.late ? why.promiseLate : why.promise)({ who: one.with, day: day(one.due) })
  }
}

/** On the page of the meeting, under its agenda. */
export const PendingPart = ({ page, pending, meeting }: { page: PageContext; pending: Pending[]; meeting: string }) => {
  const { pending: w } = wordsOf(page)
  const form = page.form('governance.proposePoints')
  if (pending.length === 0 && form.problems.length === 0) return null
  return (
    <Section id="en-attente" title={w.title} level={3}>
      <Form action={`/${page.hub?.slug}/reunions/${meeting}/points/proposes`} form={form} submit={w.add} submitIcon="plus" kind="plain">
        <PendingTicks page={page} form={form} pending={pending} label={w.label} says={w.says} />
      </Form>
    </Section>
  )
}
