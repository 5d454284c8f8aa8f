import type { PageContext } from '#base/page.ts'
import { Refused } from '#governance/refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { DayText, Prose } from '#ui/text.tsx'
import { ActionFields } from './action-form.tsx'
import { ActionBadge } from './action-standing.tsx'
import type { ShownAction } from './show-action.ts'

type Props = { data: ShownAction; page: PageContext }

/** An action: what is asked of whom, where it comes from, and the one thing to do: say that it is done. */
export const ActionPage = ({ data, page }: Props) => {
  const { actions: w } = wordsOf(page)
  const { action, may } = data
  const late = (useCase: string) => page.form(`governance.${useCase}`).problems
  const gone = [
    ...(action.state === 'open' ? late('reopenAction') : [...late('moveAction'), ...late('dropAction')]),
    ...(action.state === 'dropped' ? late('finishAction') : []),
    ...late('takeBackAction'),
  ]
  return (
    <Page
      page={page}
      title={action.what}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/actions`, label: w.title }]} />}
      lead={<ActionBadge page={page} action={action} today={data.today} />}
    >
      <Refused said={gone} />
      <About data={data} page={page} />
      {action.became ? (
        <Section title={action.state === 'dropped' ? w.whyDropped : w.became}>
          <Prose text={action.became} />
        </Section>
      ) : null}
      {may.follow ? <Follow data={data} page={page} /> : null}
      {may.change ? <Change data={data} page={page} /> : null}
    </Page>
  )
}

const About = ({ data, page }: Props) => {
  const { actions: w } = wordsOf(page)
  const { action } = data
  const base = `/${page.hub?.slug}`
  const meeting = `${base}/reunions/${action.meeting.id}`
  const day = (on: string) => dayText(on, page.lang)
  const { organisation, person } = action
  return (
    <Facts
      facts={[
        {
          name: w.who,
          value: (
            <>
              {person ? <a href={`${base}/personnes/${person.id}`}>{person.name}</a> : null}
              {person && organisation ? ', ' : null}
              {organisation ? <a href={`${base}/structures/${organisation.id}`}>{organisation.name}</a> : null}
            </>
          ),
        },
        { name: w.due, value: <DayText day={action.due} form="full" /> },
        ...(action.dueFirst === action.due ? [] : [{ name: w.firstDue, value: <DayText day={action.dueFirst} form="full" /> }]),
        {
          name: w.from,
          value: (
            <>
              {data.seesMeeting ? <a href={meeting}>{action.body.name}</a> : action.body.name}, {day(action.meeting.day)} :{' '}
              {action.point.title}
              {action.decision && data.seesMinutes ? (
                <>
                  {' · '}
                  <a href={`${base}/decisions/${action.decision}`}>{w.toDecision}</a>
                </>
              ) : null}
              {data.sealed && data.seesMinutes ? (
                <>
                  {' · '}
                  <a href={`${meeting}/pv`}>{w.toMinutes}</a>
                </>
              ) : null}
            </>
          ),
        },
        { name: w.noted, value: w.notedBy({ name: action.author, day: day(action.notedOn) }) },
        ...(action.closedOn && action.closer
          ? [{ name: w.states[action.state], value: w.closedBy({ name: action.closer, day: day(action.closedOn) }) }]
          : []),
      ]}
    />
  )
}

/** Done is the main thing; another day and giving up stand folded under it. */
const Follow = ({ data, page }: Props) => {
  const { actions: w } = wordsOf(page)
  const { action } = data
  const at = `/${page.hub?.slug}/actions/${action.id}`
  const form = (useCase: string) => page.form(`governance.${useCase}`)
  const open = action.state === 'open'
  const finishing = (
    <Form
      action={`${at}/faite`}
      form={form('finishAction')}
      submit={open ? w.done : w.tellSubmit}
      submitIcon="check"
      kind={open ? 'main' : 'plain'}
    >
      <Field path="became" kind="textarea" label={w.became} hint={w.becameHint} value={action.became} rows={3} optional />
    </Form>
  )
  if (open)
    return (
      <Section title={w.doneTitle} id="suite">
        {finishing}
        <div class="mt-8 grid gap-2">
          <Details summary={w.move} open={form('moveAction').problems.length > 0}>
            <Form action={`${at}/echeance`} form={form('moveAction')} submit={w.moveSubmit} kind="plain">
              <Field path="due" kind="date" label={w.dueField} value={action.due} />
            </Form>
          </Details>
          <Details summary={w.drop} open={form('dropAction').problems.length > 0}>
            <Form action={`${at}/abandonner`} form={form('dropAction')} submit={w.dropSubmit} kind="plain">
              <Field path="became" kind="textarea" label={w.why} hint={w.whyHint} value="" rows={3} />
            </Form>
          </Details>
        </div>
      </Section>
    )
  return (
    <div class="mt-8 grid gap-4">
      {action.state === 'done' ? (
        <Details summary={w.tell} open={action.became === '' || form('finishAction').problems.length > 0}>
          {finishing}
        </Details>
      ) : null}
      <ActionForm action={`${at}/reprendre`} form={form('reopenAction')} label={w.reopen} />
    </div>
  )
}

const Change = ({ data, page }: Props) => {
  const { actions: w } = wordsOf(page)
  const { action, sealed } = data
  const at = `/${page.hub?.slug}/actions/${action.id}`
  const form = page.form('governance.changeAction')
  return (
    <div class="mt-8">
      <Details summary={w.change} open={form.problems.length > 0}>
        <Form action={at} form={form} submit={w.changeSubmit} kind="plain">
          <ActionFields page={page} doers={data.doers} what={action.what} who={data.doer.value} due={action.due} />
        </Form>
        {sealed ? null : (
          <div class="mt-6">
            <ActionForm
              action={`${at}/retirer`}
              form={page.form('governance.takeBackAction')}
              label={w.takeBack}
              describe={action.what}
              kind="quiet"
              icon="cross"
            />
          </div>
        )}
      </Details>
    </div>
  )
}
