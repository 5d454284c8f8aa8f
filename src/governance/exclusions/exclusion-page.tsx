import type { PageContext } from '#base/page.ts'
import { RefusedElsewhere, type Shown } from '#governance/meetings/meeting-refused.tsx'
import { registerNumber } from '#governance/record/register.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import { AppealPart } from './appeal-part.tsx'
import { hearings } from './exclusion.ts'
import { NameTeam } from './name-exclusion-team-part.tsx'
import type { ShownExclusion } from './show-exclusion.ts'

type Props = { data: ShownExclusion; page: PageContext }

/** One case: what was done, and the next step. */
export const ExclusionPage = ({ data, page }: Props) => {
  const { exclusion: w } = wordsOf(page)
  const root = `/${page.hub?.slug}`
  const { summons, hearing, decided, notified, at, words, erased } = data
  const day = (on: string) => dayText(on, page.lang)
  const letters = `${root}/procedures/${data.id}/lettres`
  if (!data.reads)
    return (
      <Page page={page} title={w.adrift} over={<Breadcrumb crumbs={[{ href: `${root}/procedures`, label: w.title }]} />}>
        <RefusedElsewhere page={page} shown={shownOn(data)} />
        <NameTeam data={data} page={page} />
      </Page>
    )
  return (
    <Page
      page={page}
      title={w.caseOf({ name: data.name })}
      lead={<Badge tone="info">{w.steps[data.step]}</Badge>}
      over={<Breadcrumb crumbs={[{ href: `${root}/procedures`, label: w.title }]} />}
    >
      <RefusedElsewhere page={page} shown={shownOn(data)} />
      <Notice>{w.readBy({ names: data.team.map(({ name }) => name).join(', ') })}</Notice>
      <Facts
        facts={[
          { name: w.opened, value: day(data.openedOn) },
          ...(summons
            ? [{ name: w.summoned, value: w.summonedSays({ on: day(summons.on), hearing: day(summons.hearingOn), mails: data.mails }) }]
            : []),
          ...(hearing ? [{ name: w.heard, value: `${w.hearings[hearing.is]}, ${day(hearing.on)}` }] : []),
          ...(at ? [{ name: w.agenda, value: <a href={`${root}/reunions/${at.meeting}`}>{`${at.body}, ${day(at.day)}`}</a> }] : []),
          ...(decided
            ? [
                {
                  name: w.decided,
                  value: `${w.outcomes[decided.outcome]}, ${day(decided.on)}${at?.number ? `, ${registerNumber(at.number)}` : ''}`,
                },
              ]
            : []),
          ...(notified ? [{ name: w.notified, value: day(notified.on) }] : []),
          ...(data.appealUntil ? [{ name: w.appealUntil, value: day(data.appealUntil) }] : []),
          ...(data.appeal ? [{ name: w.appealed, value: appealSays(data, page) }] : []),
        ]}
      />
      <p class="mt-4 flex flex-wrap gap-4">
        {summons && !erased ? (
          <LinkButton href={`${letters}/convocation`} icon="document">
            {w.summonsLetter}
          </LinkButton>
        ) : null}
        {notified && !erased ? (
          <LinkButton href={`${letters}/notification`} icon="document">
            {w.notificationLetter}
          </LinkButton>
        ) : null}
      </p>
      {data.leads ? <Next data={data} page={page} /> : null}
      <Section title={w.grounds}>{erased ? <p class="c-hint">{w.erased}</p> : <Prose text={data.grounds} />}</Section>
      {words.hearing ? (
        <Section title={w.said}>
          <Prose text={words.hearing} />
        </Section>
      ) : null}
      {words.appealed ? (
        <Section title={w.appealed}>
          <Prose text={words.appealed} />
        </Section>
      ) : null}
      {data.names ? <NameTeam data={data} page={page} /> : null}
      {data.leads ? <End data={data} page={page} /> : null}
    </Page>
  )
}

const appealSays = ({ appeal, appealUntil }: ShownExclusion, page: PageContext): string => {
  const { exclusion: w } = wordsOf(page)
  const day = (on: string) => dayText(on, page.lang)
  if (!appeal) return ''
  const received =
    appealUntil !== null && appeal.on > appealUntil ? w.appealLate({ day: day(appeal.on) }) : w.appealOn({ day: day(appeal.on) })
  return appeal.answer ? `${received}, ${w.appealAnswers[appeal.answer.is]} (${day(appeal.answer.on)})` : received
}

/** The forms the page holds now. */
const shownOn = (data: ShownExclusion): Shown => {
  const { step, decided, leads, erased } = data
  const here = (holds: boolean) => (leads && holds ? [{}] : [])
  const over = step === 'notified' || step === 'closed'
  return {
    nameExclusionTeam: data.names ? [{}] : [],
    summonOrganisation: here(step === 'opened' || step === 'summoned'),
    noteHearing: here(step === 'summoned' || step === 'heard'),
    placeExclusion: here(step === 'heard'),
    notifyExclusion: here(step === 'decided' && decided?.outcome === 'excluded'),
    appealExclusion: here(step === 'notified' && !erased && !data.appeal?.answer),
    closeExclusion: here(!over && decided?.outcome !== 'excluded'),
    eraseExclusion: here(over && !erased),
  }
}

/** The next step, and no other: the hearing is never skipped. */
const Next = ({ data, page }: Props) => {
  const { exclusion: w } = wordsOf(page)
  const at = `/${page.hub?.slug}/procedures/${data.id}`
  const { step } = data
  const day = (on: string) => dayText(on, page.lang)
  const form = (name: string) => page.form(`governance.${name}`)
  return (
    <>
      {step === 'opened' || step === 'summoned' ? (
        <Section title={step === 'opened' ? w.summon : w.summonAgain} says={w.summonSays({ days: data.noticeDays, day: day(data.first) })}>
          <Form
            action={`${at}/convoquer`}
            form={form('summonOrganisation')}
            submit={w.summonSubmit}
            kind={step === 'opened' ? 'main' : 'plain'}
          >
            <Field kind="date" path="hearingOn" label={w.hearingOn} value={data.summons?.hearingOn ?? data.first} />
            <Field kind="time" path="time" label={w.time} value={data.time || '18:00'} />
            <Field path="place" label={w.place} value={data.place} />
          </Form>
        </Section>
      ) : null}
      {step === 'summoned' || step === 'heard' ? (
        <Section title={w.hearing} says={w.hearingSays}>
          <Form
            action={`${at}/entretien`}
            form={form('noteHearing')}
            submit={w.hearingSubmit}
            kind={step === 'summoned' ? 'main' : 'plain'}
          >
            <Field
              kind="radio"
              path="is"
              label={w.how}
              value={data.hearing?.is ?? 'held'}
              options={hearings.map((value) => ({ value, label: w.hearings[value] }))}
            />
            <Field kind="date" path="on" label={w.on} value={data.hearing?.on ?? data.today} />
            <Field kind="textarea" path="said" label={w.said} hint={w.saidHint} value={data.words.hearing ?? ''} optional />
          </Form>
        </Section>
      ) : null}
      {step === 'heard' ? (
        <Section title={w.place_} says={w.placeSays}>
          <Form action={`${at}/ordre-du-jour`} form={form('placeExclusion')} submit={w.placeSubmit}>
            <Field
              kind="select"
              path="meeting"
              label={w.meeting}
              hint={data.meetings.length === 0 ? w.noMeeting : undefined}
              options={data.meetings.map((one) => ({ value: one.id, label: `${one.body}, ${day(one.day)}` }))}
            />
          </Form>
        </Section>
      ) : null}
      {step === 'decided' && data.decided?.outcome === 'excluded' ? (
        <Section title={w.notify} says={w.notifySays}>
          <Form action={`${at}/notifier`} form={form('notifyExclusion')} submit={w.notifySubmit}>
            <Field kind="textarea" path="reasons" label={w.reasons} />
            <Field kind="date" path="until" label={w.until} value={data.today} />
            <Field kind="textarea" path="appeal" label={w.appeal} hint={w.appealHint} rows={2} optional />
            <Field kind="date" path="appealUntil" label={w.appealUntil} optional />
          </Form>
        </Section>
      ) : null}
      {step === 'notified' && !data.erased && !data.appeal?.answer ? (
        <AppealPart
          action={`${at}/recours`}
          form={form('appealExclusion')}
          appeal={data.appeal}
          until={data.appealUntil}
          today={data.today}
          page={page}
        />
      ) : null}
    </>
  )
}

/** Ended without exclusion, as long as none is decided; once over, its words may go. */
const End = ({ data, page }: Props) => {
  const { exclusion: w } = wordsOf(page)
  const at = `/${page.hub?.slug}/procedures/${data.id}`
  const over = data.step === 'notified' || data.step === 'closed'
  const excluded = data.decided?.outcome === 'excluded'
  return (
    <div class="mt-10 grid gap-4 print:hidden">
      {!over && !excluded ? (
        <ActionForm action={`${at}/clore`} form={page.form('governance.closeExclusion')} label={w.close} kind="quiet" />
      ) : null}
      {over && !data.erased ? (
        <ActionForm action={`${at}/effacer`} form={page.form('governance.eraseExclusion')} label={w.erase} kind="quiet" />
      ) : null}
    </div>
  )
}
