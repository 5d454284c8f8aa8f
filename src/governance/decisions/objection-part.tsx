import type { Id } from '#base/id.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { type MeetingFile, orgName, personName } from '#governance/meetings/meeting-file.ts'
import { formOf, isTyped, ownOrgs, type Panel, shownVersion } from '#governance/session/panel.ts'
import { voicesOf } from '#governance/session/room.ts'
import { mayOrg } from '#governance/session/script.ts'
import { VoiceField } from '#governance/session/voice-forms.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { Prose, Time } from '#ui/text.tsx'
import { currentVersion, type Decision, isLive, isOpen, type Objection, stanceOf } from './decision.ts'

const tones: Record<Objection['state'], Tone> = {
  raised: 'bad',
  maintained: 'bad',
  integrated: 'good',
  reclassified: 'info',
  withdrawn: 'neutral',
}

/** Every objection with its grounds and what became of it; the organisation that objected, and nobody else, answers. */
export const ObjectionsPart = ({ panel, decision }: { panel: Panel; decision: Decision }) =>
  decision.objections.length === 0 ? null : (
    <Section level={3} title={panel.w.panel.objections}>
      <ul class="grid gap-6">
        {decision.objections.map((objection) => (
          <li key={objection.id} id={isOpen(objection) ? `objection-${objection.org}` : undefined}>
            <StatedObjection panel={panel} objection={objection} />
            {isLive(decision) && isOpen(objection) ? <Answer panel={panel} decision={decision} objection={objection} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )

export const StatedObjection = ({
  panel,
  objection,
}: {
  panel: { file: Pick<MeetingFile, 'names'>; w: Panel['w'] }
  objection: Objection
}) => {
  const { file, w } = panel
  const noted = objection.notedBy ? `, ${w.panel.noted({ person: personName(file, objection.notedBy) })}` : ''
  const integrated = objection.integratedIn ? w.panel.integratedIn({ n: objection.integratedIn }) : null
  const settled = objection.settledNotedBy ? `, ${w.panel.noted({ person: personName(file, objection.settledNotedBy) })}` : ''
  return (
    <>
      <p class="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <b>{orgName(file, objection.org)}</b>
        <Badge tone={tones[objection.state]}>{w.objectionStates[objection.state]}</Badge>
        <span class="c-hint">
          {w.panel.onVersion({ n: objection.version })}, <Time at={objection.raisedAt} />, {personName(file, objection.person)}
          {noted}
        </span>
      </p>
      <p class="c-hint">{w.grounds[objection.grounds]}</p>
      <Prose text={objection.text} />
      {objection.settledBy ? (
        <p class="c-hint">
          {integrated ?? w.objectionStates[objection.state]}, {w.panel.said({ person: personName(file, objection.settledBy) })}
          {settled}
        </p>
      ) : null}
    </>
  )
}

type AnswerProps = { panel: Panel; decision: Decision; objection: Objection }

const Answer = ({ panel, decision, objection }: AnswerProps) => {
  const { viewer, w } = panel
  const { org } = objection
  const options = answersOf(panel, decision, org)
  // On the objector’s own phone it stands on top (`OwnVoice`).
  if (options.length === 0 || !viewer.facilitates || ownOrgs(panel).includes(org)) return null
  // Asked of each new text, once.
  const answers = objection.version < currentVersion(decision) && stanceOf(decision, org) === undefined
  const open = answers || isTyped(formOf(panel, 'governance.answerObjection', { point: panel.point.id, org }))
  return (
    <Details summary={w.panel.askObjector({ organisation: orgName(panel.file, org) })} open={open}>
      <AnswerHere panel={panel} objection={objection} options={options} />
    </Details>
  )
}

/** What its organisation can say of its open objection now. */
export const answersOf = ({ room, w }: Panel, decision: Decision, org: Id): Options => {
  const may = mayOrg(decision, room, org)
  const possible = [
    ...(may.includes('confirmIntegrated') ? (['integrated'] as const) : []),
    ...(may.includes('withdrawObjection') ? (['withdrawn', 'concern'] as const) : []),
    ...(may.includes('maintain') ? (['maintained'] as const) : []),
  ]
  return possible.map((value) => ({ value, label: w.panel.answers[value] }))
}

type Options = { value: 'integrated' | 'withdrawn' | 'concern' | 'maintained'; label: string }[]

export const OwnAnswer = ({ panel, objection, options }: { panel: Panel; objection: Objection; options: Options }) => {
  const { base, point } = panel
  const { org } = objection
  return (
    <div class="mt-3 flex flex-wrap gap-3">
      {options.map(({ value, label }, at) => (
        <ActionForm
          key={value}
          action={`${base}/objection/suite`}
          form={formOf(panel, 'governance.answerObjection', { point: point.id, org, answer: value })}
          fields={{ org, answer: value, ...shownVersion(panel) }}
          label={label}
          kind={at === 0 ? 'main' : 'plain'}
          big
        />
      ))}
    </div>
  )
}

/** On the shared screen: the person who represents the organisation says it in front of everybody, and ticks that it is so. */
const AnswerHere = ({ panel, objection, options }: { panel: Panel; objection: Objection; options: Options }) => {
  const { base, point, file, room, w } = panel
  const { org } = objection
  const organisation = orgName(file, org)
  const person = voicesOf(file, org, room.at)
    .map((one) => personName(file, one))
    .join(' / ')
  return (
    <Form
      id={`answer-${org}`}
      action={`${base}/objection/suite`}
      form={formOf(panel, 'governance.answerObjection', { point: point.id, org })}
      hidden={{ org, ...shownVersion(panel) }}
      submit={w.panel.confirm}
      kind="plain"
    >
      <Field path="answer" kind="radio" label={w.panel.answer} options={options} />
      <VoiceField panel={panel} org={org} />
      <Field
        path="inPerson"
        kind="checkbox"
        label={inOwnName(file, org) ? w.seats.confirms({ person }) : w.panel.inPerson({ person, organisation })}
        hint={w.panel.inPersonHint}
      />
    </Form>
  )
}
