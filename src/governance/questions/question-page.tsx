import type { ComponentChildren } from 'preact'
import type { PageContext } from '#base/page.ts'
import { doerName } from '#governance/actions/action-doers.ts'
import { EnclosureList, Join } from '#governance/enclosures/enclosure-part.tsx'
import { RefusedElsewhere } from '#governance/meetings/meeting-refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import { orientations } from './question.ts'
import { questionTones } from './questions-page.tsx'
import type { ShownQuestion } from './show-question.ts'

type Props = { data: ShownQuestion; page: PageContext }

/** A question and its one line of life. */
export const QuestionPage = ({ data, page }: Props) => {
  const { questions: w } = wordsOf(page)
  const { question } = data
  return (
    <Page
      page={page}
      title={question.title}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/questions`, label: w.title }]} />}
      lead={<Badge tone={questionTones[question.state]}>{w.states[question.state]}</Badge>}
    >
      <RefusedElsewhere page={page} shown={{ joinToQuestion: data.joins ? [{}] : [] }} />
      {question.words ? <Prose text={question.words} /> : null}
      <Section title={w.life} id="vie">
        <List label={w.life}>
          {stepsOf(data, page).map(({ key, on, ...row }) => (
            <Row key={key} meta={dayText(on, page.lang)} {...row} />
          ))}
        </List>
      </Section>
      {data.joins ? <Documents joins={data.joins} data={data} page={page} /> : null}
      {data.mayOrient ? <Orient data={data} page={page} /> : null}
    </Page>
  )
}

type Step = { key: string; on: string; title: string; href?: string; children?: ComponentChildren }

/** In the order it happened. */
const stepsOf = ({ question, meetings, actions, today }: ShownQuestion, page: PageContext): Step[] => {
  const { questions: w } = wordsOf(page)
  const base = `/${page.hub?.slug}`
  const who = question.orienter ?? ''
  const named = { who, body: question.body.name, group: question.group?.name ?? '' }
  const asker = doerName(question.organisation?.name ?? null, question.person.name)
  const steps: Step[] = [{ key: 'asked', on: question.askedOn, title: w.steps.asked({ who: asker, body: question.body.name }) }]
  if (question.state !== 'asked' && question.orientedOn)
    steps.push({
      key: 'oriented',
      on: question.orientedOn,
      title: w.steps[question.state](named),
      ...(question.answer ? { children: <Prose text={question.answer} /> } : {}),
      ...(question.group ? { href: `${base}/groupes/${question.group.id}` } : {}),
    })
  for (const { point, meeting, notes, decision, dealt, reads, sees } of meetings) {
    const over = meeting.state === 'closed' || meeting.state === 'sealed'
    const said = over ? (dealt ? w.steps.dealt : w.steps.passed) : w.steps.planned
    const address = `${base}/reunions/${meeting.id}`
    steps.push({
      key: point,
      on: meeting.day,
      title: said({ meeting: meeting.title }),
      ...(sees ? { href: address } : {}),
      children: (
        <>
          {notes ? <Prose text={notes} /> : null}
          {decision && over && reads ? <a href={`${base}/decisions/${decision}`}>{w.decision}</a> : null}{' '}
          {meeting.state === 'sealed' && reads ? <a href={`${address}/pv`}>{w.minutes}</a> : null}
        </>
      ),
    })
  }
  for (const { id, what, organisation, person, notedOn, closedOn, state, became } of actions) {
    const href = `${base}/actions/${id}`
    steps.push({
      key: `a${id}`,
      on: notedOn,
      href,
      title: w.steps.action({ what, who: doerName(organisation?.name ?? null, person?.name ?? null) }),
    })
    if (state !== 'open')
      steps.push({
        key: `c${id}`,
        on: closedOn ?? today,
        href,
        title: w.steps[state]({ what }),
        ...(became ? { children: <Prose text={became} /> } : {}),
      })
  }
  return steps
    .map((step, at) => ({ step, at }))
    .sort((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : a.at - b.at))
    .map(({ step }) => step)
}

const Documents = ({ joins, data, page }: Props & { joins: NonNullable<ShownQuestion['joins']> }) => {
  const { enclosures: w } = wordsOf(page)
  return (
    <Section title={w.title} id="documents">
      <EnclosureList all={joins.all} page={page} at={null} label={w.title} />
      <Join
        page={page}
        action={`/${page.hub?.slug}/questions/${data.question.id}/documents`}
        useCase="governance.joinToQuestion"
        hidden={{}}
        summary={w.forQuestion}
        says={w.forQuestionSays}
      />
    </Section>
  )
}

const Orient = ({ data, page }: Props) => {
  const { questions: w } = wordsOf(page)
  const { question, bodies, groups } = data
  const form = page.form('governance.orientQuestion')
  const choices = orientations.filter((one) => one !== 'group' || groups.length > 0)
  const fields = (
    <Form action={`/${page.hub?.slug}/questions/${question.id}/orienter`} form={form} submit={w.orientSubmit}>
      <Field
        path="state"
        kind="radio"
        label={w.orient}
        value={question.state === 'asked' ? 'agenda' : question.state}
        options={choices.map((value) => ({ value, label: w.orientations[value], hint: w.hints[value] }))}
      />
      {bodies.length > 1 ? (
        <Field
          path="body"
          kind="select"
          label={w.body}
          value={question.body.id}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {groups.length > 0 ? (
        <Field
          path="group"
          kind="select"
          label={w.group}
          value={question.group?.id ?? ''}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      ) : null}
      <Field path="answer" kind="textarea" label={w.answer} hint={w.answerHint} value={question.answer} rows={4} optional />
    </Form>
  )
  if (question.state === 'asked') return <Section title={w.orientThis}>{fields}</Section>
  return (
    <div class="mt-8">
      <Details summary={w.orientAgain} open={form.problems.length > 0}>
        {fields}
      </Details>
    </div>
  )
}
