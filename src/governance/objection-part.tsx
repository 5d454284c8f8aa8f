import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Section } from '#ui/layout.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { Prose, Time } from '#ui/text.tsx'
import { type Decision, isLive, isOpen, type Objection } from './decision.ts'
import { orgName, personName } from './meeting-file.ts'
import { formOf, type Panel } from './panel.ts'
import { voicesOf } from './room.ts'
import { mayOrg } from './script.ts'
import { ownOrgs, VoiceField } from './voice-forms.tsx'

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
          <li key={objection.id}>
            <StatedObjection panel={panel} objection={objection} />
            {isLive(decision) && isOpen(objection) ? <Answer panel={panel} decision={decision} objection={objection} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )

export const StatedObjection = ({ panel, objection }: { panel: Pick<Panel, 'file' | 'w'>; objection: Objection }) => {
  const { file, w } = panel
  const noted = objection.notedBy ? `, ${w.panel.noted({ person: personName(file, objection.notedBy) })}` : ''
  const integrated = objection.integratedIn ? `, ${w.panel.integratedIn({ n: objection.integratedIn })}` : ''
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
          {w.objectionStates[objection.state]}
          {integrated}, {w.panel.said({ person: personName(file, objection.settledBy) })}
          {settled}
        </p>
      ) : null}
    </>
  )
}

type AnswerProps = { panel: Panel; decision: Decision; objection: Objection }

const Answer = ({ panel, decision, objection }: AnswerProps) => {
  const { room, viewer, w } = panel
  const { org } = objection
  const may = mayOrg(decision, room, org)
  const possible = [
    ...(may.includes('confirmIntegrated') ? (['integrated'] as const) : []),
    ...(may.includes('withdrawObjection') ? (['withdrawn', 'concern'] as const) : []),
    ...(may.includes('maintain') ? (['maintained'] as const) : []),
  ]
  if (possible.length === 0) return null
  const options = possible.map((value) => ({ value, label: w.panel.answers[value] }))
  if (ownOrgs(panel).includes(org)) return <OwnAnswer panel={panel} objection={objection} options={options} />
  return viewer.facilitates ? <AnswerHere panel={panel} objection={objection} options={options} /> : null
}

type Options = { value: 'integrated' | 'withdrawn' | 'concern' | 'maintained'; label: string }[]

const OwnAnswer = ({ panel, objection, options }: { panel: Panel; objection: Objection; options: Options }) => {
  const { base, point } = panel
  const { org } = objection
  return (
    <div class="mt-3 flex flex-wrap gap-3">
      {options.map(({ value, label }, at) => (
        <ActionForm
          key={value}
          action={`${base}/objection/suite`}
          form={formOf(panel, 'governance.answerObjection', { point: point.id, org, answer: value })}
          fields={{ org, answer: value }}
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
      hidden={{ org }}
      submit={w.panel.confirm}
      kind="plain"
    >
      <Field path="answer" kind="radio" label={w.panel.askObjector({ organisation })} options={options} />
      <VoiceField panel={panel} org={org} />
      <Field path="inPerson" kind="checkbox" label={w.panel.inPerson({ person, organisation })} hint={w.panel.inPersonHint} />
    </Form>
  )
}
