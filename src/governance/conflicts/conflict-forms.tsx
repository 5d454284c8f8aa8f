import type { PageContext } from '#base/page.ts'
import { AppealPart } from '#governance/exclusions/appeal-part.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { outcomes } from './conflict.ts'
import { HearEach } from './conflict-parts.tsx'
import { PeopleTicks } from './people-ticks.tsx'
import type { ShownConflict } from './show-conflict.ts'

type Props = { data: ShownConflict; page: PageContext }

/** The next step, and no other: the hearing is never skipped. */
export const ConflictNext = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const at = `/${page.hub?.slug}/differends/${data.id}`
  switch (data.step) {
    case 'opened':
      return (
        <>
          <Mediate data={data} page={page} />
          <Folded data={data} page={page} choices={['declined']} title={w.newsDeclined} />
        </>
      )
    case 'mediation':
      return (
        <>
          <Section title={w.news}>
            <News data={data} page={page} choices={['meeting', 'agreed', 'failed', 'declined']} />
          </Section>
          <Details summary={w.mediateAgain} open={page.form('governance.mediateConflict').problems.length > 0}>
            <MediateForm data={data} page={page} kind="plain" />
          </Details>
        </>
      )
    case 'settled':
      return <Folded data={data} page={page} choices={['agreed', 'failed']} title={w.newsBroken} />
    case 'hearing':
      return <HearEach data={data} page={page} />
    case 'heard':
      return <Decide data={data} page={page} />
    case 'decided':
      return data.appeal?.answer || data.decision?.what === 'exclusion' ? null : (
        <AppealPart
          action={`${at}/recours`}
          form={page.form('governance.appealConflict')}
          appeal={data.appeal}
          until={data.decision?.appealUntil ?? null}
          today={data.today}
          page={page}
          says={w.answerSays}
        />
      )
    default:
      return null
  }
}

const Mediate = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  return (
    <Section title={w.mediate} says={w.mediateSays}>
      <MediateForm data={data} page={page} kind="main" />
    </Section>
  )
}

const MediateForm = ({ data, page, kind }: Props & { kind: 'main' | 'plain' }) => {
  const { conflict: w } = wordsOf(page)
  return (
    <Form
      action={`/${page.hub?.slug}/differends/${data.id}/mediation`}
      form={page.form('governance.mediateConflict')}
      submit={kind === 'main' ? w.mediateSubmit : w.note}
      kind={kind}
    >
      <PeopleTicks
        path="mediators"
        label={w.mediators}
        hint={w.mediateHint}
        people={data.helpers}
        value={data.mediators.map(({ id }) => id)}
      />
      <Field kind="date" path="on" label={w.mediateOn} optional />
    </Form>
  )
}

type Choice = 'meeting' | 'agreed' | 'failed' | 'declined'

const Folded = ({ data, page, choices, title }: Props & { choices: Choice[]; title: string }) => (
  <div class="mt-6">
    <Details summary={title} open={page.form('governance.noteMediation').problems.length > 0}>
      <News data={data} page={page} choices={choices} />
    </Details>
  </div>
)

const News = ({ data, page, choices }: Props & { choices: Choice[] }) => {
  const { conflict: w } = wordsOf(page)
  const [only] = choices
  const settled = data.step === 'settled'
  const says = settled ? { ...w.newsChoices, ...w.newsKept } : w.newsChoices
  return (
    <Form
      action={`/${page.hub?.slug}/differends/${data.id}/nouvelles`}
      form={page.form('governance.noteMediation')}
      submit={w.note}
      kind={data.step === 'mediation' ? 'main' : 'plain'}
      {...(choices.length === 1 && only ? { hidden: { is: only } } : {})}
    >
      {choices.length > 1 ? (
        <Field
          kind="radio"
          path="is"
          label={w.newsIs}
          value={choices[0] ?? ''}
          options={choices.map((value) => ({ value, label: says[value] }))}
        />
      ) : null}
      <Field kind="date" path="on" label={w.on} value={data.today} />
      {choices.includes('declined') ? (
        <Field
          kind="select"
          path="by"
          label={w.newsBy}
          options={data.between.map(({ id, name }) => ({ value: id, label: name }))}
          optional={choices.length > 1}
        />
      ) : null}
      <Field kind="textarea" path="words" label={w.newsWords} hint={w.newsWordsHint} value={data.mediationWords} optional />
      {choices.includes('agreed') ? (
        <PeopleTicks
          path="signed"
          label={w.newsSigned}
          people={data.between}
          value={data.parts.filter(({ signed }) => signed).map(({ id }) => id)}
        />
      ) : null}
    </Form>
  )
}

const Decide = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  return (
    <>
      <Section title={w.decide} says={w.decideSays}>
        <Form
          action={`/${page.hub?.slug}/differends/${data.id}/decider`}
          form={page.form('governance.decideConflict')}
          submit={w.decideSubmit}
        >
          <Field
            kind="radio"
            path="what"
            label={w.what}
            options={outcomes.map((value) => ({ value, label: w.outcomes[value], hint: w.outcomeHints[value] }))}
          />
          <Field
            kind="select"
            path="about"
            label={w.about}
            hint={w.aboutHint}
            options={data.between.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
          <Field kind="textarea" path="reasons" label={w.reasons} hint={w.reasonsHint} />
          <Field kind="textarea" path="appealWay" label={w.appealWay} hint={w.appealWayHint} rows={2} optional />
          <Field kind="number" path="appealDays" label={w.appealDays} hint={w.appealDaysHint} unit={w.daysUnit} optional />
        </Form>
      </Section>
      <HearEach data={data} page={page} />
    </>
  )
}

/** Over by an agreement, by a decision, or taken back; then, on a day that is proposed, its words go. */
export const ConflictEnd = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const at = `/${page.hub?.slug}/differends/${data.id}`
  const { step } = data
  const over = step === 'settled' || step === 'decided'
  return (
    <div class="mt-10 grid gap-4 print:hidden">
      {step !== 'closed' ? (
        <ActionForm
          action={`${at}/clore`}
          form={page.form('governance.closeConflict')}
          label={over ? w.close : w.withdraw}
          fields={over ? {} : { withdrawn: 'oui' }}
          kind={over ? 'plain' : 'quiet'}
        />
      ) : null}
      {step === 'closed' && !data.erasedOn ? (
        <>
          {data.eraseFrom ? <p class="c-hint">{w.eraseFrom({ day: dayText(data.eraseFrom, page.lang) })}</p> : null}
          <ActionForm action={`${at}/effacer`} form={page.form('governance.eraseConflict')} label={w.erase} kind="quiet" />
        </>
      ) : null}
    </div>
  )
}
