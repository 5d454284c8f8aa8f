import type { Id } from '#base/id.ts'
import { objectionGrounds } from '#governance/decisions/decision.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Columns, Details } from '#ui/layout.tsx'
import { formOf, isTyped, type Panel, shownVersion } from './panel.ts'
import { voicesOf } from './room.ts'

type VoiceProps = {
  panel: Panel
  org: Id /** The organisation’s own phone. */
  own?: boolean /** It has spoken already: it may change its mind. */
  said: boolean
}

/** What an organisation says of the text: one tap to consent, a few words for a concern or an objection. */
export const VoiceForms = ({ panel, org, own, said }: VoiceProps) => {
  const { base, point, file, w } = panel
  const name = orgName(file, org)
  const value = (one: string) => formOf(panel, 'governance.takeStance', { point: point.id, org, value: one })
  const objection = objectionOf(panel, org)
  const concern = value('concern')
  const version = shownVersion(panel)
  const action = `${base}/position`
  const consent = (
    <ActionForm
      action={action}
      form={value('consent')}
      fields={{ org, value: 'consent', ...version }}
      label={own ? w.panel.iConsent : w.panel.consents}
      describe={own ? undefined : name}
      kind={own ? 'main' : 'plain'}
      icon="check"
      big={own}
    />
  )
  const aside = (
    <ActionForm
      action={action}
      form={value('standAside')}
      fields={{ org, value: 'standAside', ...version }}
      label={own ? w.panel.iStandAside : w.panel.standAside}
      describe={own ? undefined : name}
      kind="quiet"
    />
  )
  const concernForm = <ConcernForm panel={panel} org={org} own={own} />
  const objectionForm = <ObjectionForm panel={panel} org={org} own={own} />
  const typing = isTyped(concern) || isTyped(objection)
  if (!own) {
    return (
      <>
        {said ? null : consent}
        <Details summary={said ? w.panel.correct : w.panel.other} open={typing}>
          <Actions>
            {said ? consent : null}
            {aside}
          </Actions>
          <div class="mt-4">
            <Columns>
              {concernForm}
              {objectionForm}
            </Columns>
          </div>
        </Details>
      </>
    )
  }
  const forms = (
    <>
      <Actions>
        {consent}
        {aside}
      </Actions>
      <div class="mt-4">
        <Details summary={w.panel.iConcern} open={isTyped(concern)}>
          {concernForm}
        </Details>
        <Details summary={w.panel.iObject} open={isTyped(objection)}>
          {objectionForm}
        </Details>
      </div>
    </>
  )
  return said ? (
    <Details summary={w.panel.change} open={typing}>
      {forms}
    </Details>
  ) : (
    forms
  )
}

type FormProps = Omit<VoiceProps, 'said'>

const objectionOf = (panel: Panel, org: Id) => formOf(panel, 'governance.raiseObjection', { point: panel.point.id, org })

/** Something to be heard, that stops nothing. */
const ConcernForm = ({ panel, org, own }: FormProps) => (
  <Form
    id={`concern-${org}`}
    action={`${panel.base}/position`}
    form={formOf(panel, 'governance.takeStance', { point: panel.point.id, org, value: 'concern' })}
    hidden={{ org, ...shownVersion(panel), value: 'concern' }}
    submit={panel.w.panel.noteConcern}
    kind="plain"
  >
    <Field
      path="text"
      kind="textarea"
      label={own ? panel.w.panel.iConcern : panel.w.panel.concern}
      hint={panel.w.panel.concernHint}
      rows={3}
    />
    <VoiceField panel={panel} org={org} />
  </Form>
)

/** Something that stops the decision, for a reason. */
const ObjectionForm = ({ panel, org, own }: FormProps) => (
  <Form
    id={`object-${org}`}
    action={`${panel.base}/objection`}
    form={objectionOf(panel, org)}
    hidden={{ org, ...shownVersion(panel) }}
    submit={panel.w.panel.noteObjection}
    kind="plain"
  >
    <Field
      path="text"
      kind="textarea"
      label={own ? panel.w.panel.iObject : panel.w.panel.object}
      hint={panel.w.panel.objectHint}
      rows={3}
    />
    <Field
      path="grounds"
      kind="radio"
      label={panel.w.panel.grounds}
      options={objectionGrounds.map((grounds) => ({ value: grounds, label: panel.w.grounds[grounds] }))}
    />
    <VoiceField panel={panel} org={org} />
  </Form>
)

/** Asked only where several people are in the room for the organisation, on the shared screen. */
export const VoiceField = ({ panel, org }: { panel: Panel; org: Id }) => {
  const { file, room, viewer, w } = panel
  const voices = voicesOf(file, org, room.at)
  if (!viewer.facilitates || voices.length < 2) return null
  const options = voices.map((person) => ({ value: person, label: personName(file, person) }))
  return <Field path="voice" kind="select" label={w.panel.voice} value={voices[0]} options={options} />
}
