import type { PageContext } from '#base/page.ts'
import { AppealPart } from '#governance/exclusions/appeal-part.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Columns, Details, Section } from '#ui/layout.tsx'
import { type mediationNews, outcomes } from './conflict.ts'
import { HearEach } from './conflict-parts.tsx'
import { NameTeamForm } from './name-team-form.tsx'
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
          <div class="mt-6">
            <News data={data} page={page} is="declined" title={w.newsDeclined} />
          </div>
        </>
      )
    case 'mediation':
      return (
        <Section title={w.news}>
          <News data={data} page={page} is="meeting" open />
          <News data={data} page={page} is="agreed" />
          <News data={data} page={page} is="failed" />
          <News data={data} page={page} is="declined" />
          <Details summary={w.mediateAgain} open={page.form('governance.mediateConflict').problems.length > 0}>
            <MediateForm data={data} page={page} kind="plain" />
          </Details>
        </Section>
      )
    case 'settled':
      return (
        <Section title={w.newsKept.sign}>
          <News data={data} page={page} is="agreed" title={w.newsKept.agreed} submit={w.newsKept.sign} open />
          <News data={data} page={page} is="failed" title={w.newsKept.failed} />
        </Section>
      )
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
          says={data.lifts ? w.answerLifts : w.answerSays}
        />
      )
    default:
      return null
  }
}

export const NameTeam = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  return (
    <NameTeamForm
      action={`/${page.hub?.slug}/differends/${data.id}/suivi`}
      form={page.form('governance.nameTeam')}
      says={{ title: w.nameTeam, nobody: w.nobodyFollows, hint: w.nameTeamHint }}
      helpers={data.helpers}
      team={data.team}
      remaining={data.remaining}
      page={page}
    />
  )
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
      submit={kind === 'main' ? w.mediateSubmit : w.mediateAgain}
      kind={kind}
    >
      <PeopleTicks
        path="mediators"
        label={w.mediateWho}
        hint={w.mediateHint}
        people={data.helpers}
        value={data.mediators.map(({ id }) => id)}
      />
      <Field kind="date" path="on" label={w.mediateOn} optional />
    </Form>
  )
}

type NewsProps = Props & { is: (typeof mediationNews)[number]; title?: string; submit?: string; open?: boolean }

/** One thing there is to note of the mediation, folded away but for the likeliest; each asks what it needs and no more. */
const News = ({ data, page, is, title, submit, open = false }: NewsProps) => {
  const { conflict: w } = wordsOf(page)
  const form = page.form('governance.noteMediation', { is })
  return (
    <Details summary={title ?? w.newsChoices[is]} open={open || form.problems.length > 0}>
      <Form
        action={`/${page.hub?.slug}/differends/${data.id}/nouvelles`}
        id={`nouvelles-${is}`}
        form={form}
        submit={submit ?? w.note[is]}
        kind={open ? 'main' : 'plain'}
        hidden={{ is }}
      >
        {is === 'declined' ? (
          <Field kind="select" path="by" label={w.newsBy} options={data.between.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : null}
        {is === 'agreed' ? (
          <Field kind="textarea" path="words" label={w.agreement} hint={w.agreementHint} value={data.mediationWords} />
        ) : null}
        {is === 'failed' || is === 'declined' ? (
          <Field kind="textarea" path="words" label={w.newsWords} hint={w.newsWordsHint} rows={3} optional />
        ) : null}
        {is === 'agreed' ? (
          <PeopleTicks
            path="signed"
            label={w.newsSigned}
            hint={w.newsSignedHint}
            people={data.between}
            value={data.parts.filter(({ signed }) => signed).map(({ id }) => id)}
          />
        ) : null}
        <Field kind="date" path="on" label={w.on} value={data.today} />
      </Form>
    </Details>
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
          <SuspensionDates page={page} />
          <Field kind="textarea" path="reasons" label={w.reasons} hint={w.reasonsHint} />
          <Field kind="textarea" path="appealWay" label={w.appealWay} hint={w.appealWayHint} rows={2} optional />
          <Field kind="number" path="appealDays" label={w.appealDays} hint={w.appealDaysHint} unit={w.daysUnit} optional />
        </Form>
      </Section>
      <HearEach data={data} page={page} />
    </>
  )
}

/** Folded away: no other decision asks for them. */
const SuspensionDates = ({ page }: { page: PageContext }) => {
  const { conflict: w } = wordsOf(page)
  const { problems, values } = page.form('governance.decideConflict')
  return (
    <div class="mb-6">
      <Details
        summary={w.suspensionDates}
        open={values.what === 'suspension' || problems.some(({ path }) => path === 'suspendFrom' || path === 'suspendTo')}
      >
        <Columns>
          <Field kind="date" path="suspendFrom" label={w.suspendFrom} hint={w.suspendFromHint} optional />
          <Field kind="date" path="suspendTo" label={w.suspendTo} hint={w.suspendToHint} optional />
        </Columns>
      </Details>
    </div>
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
      {data.lifts ? (
        <div>
          <p class="c-hint mb-3">{w.liftSays}</p>
          <ActionForm action={`${at}/lever`} form={page.form('governance.liftSuspension')} label={w.lift} kind="plain" />
        </div>
      ) : null}
      {step !== 'closed' ? (
        <ActionForm
          action={`${at}/clore`}
          form={page.form('governance.closeConflict')}
          label={over ? w.close : w.withdraw}
          fields={over ? {} : { withdrawn: 'oui' }}
          kind={over ? 'plain' : 'quiet'}
        />
      ) : null}
      {step === 'closed' && !data.erasedOn && !data.lifts ? (
        <>
          {data.eraseFrom ? <p class="c-hint">{w.eraseFrom({ day: dayText(data.eraseFrom, page.lang) })}</p> : null}
          <ActionForm action={`${at}/effacer`} form={page.form('governance.eraseConflict')} label={w.erase} kind="quiet" />
        </>
      ) : null}
    </div>
  )
}
