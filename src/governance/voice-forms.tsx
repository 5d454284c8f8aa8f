import type { Id } from '#base/id.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Columns, Details } from '#ui/layout.tsx'
import { objectionGrounds } from './decision.ts'
import { orgName, personName } from './meeting-file.ts'
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
  const about = { point: point.id, org }
  const value = (one: string) => formOf(panel, 'governance.takeStance', { ...about, value: one })
  const objection = formOf(panel, 'governance.raiseObjection', about)
  const concern = value('concern')
  const version = shownVersion(panel)
  const [action, hidden] = [`${base}/position`, { org, ...version }]
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
  const concernForm = (
    <Form
      id={`concern-${org}`}
      action={action}
      form={concern}
      hidden={{ ...hidden, value: 'concern' }}
      submit={w.panel.noteConcern}
      kind="plain"
    >
      <Field path="text" kind="textarea" label={own ? w.panel.iConcern : w.panel.concern} hint={w.panel.concernHint} rows={3} />
      <VoiceField panel={panel} org={org} />
    </Form>
  )
  const objectionForm = (
    <Form id={`object-${org}`} action={`${base}/objection`} form={objection} hidden={hidden} submit={w.panel.noteObjection} kind="plain">
      <Field path="text" kind="textarea" label={own ? w.panel.iObject : w.panel.object} hint={w.panel.objectHint} rows={3} />
      <Field
        path="grounds"
        kind="radio"
        label={w.panel.grounds}
        options={objectionGrounds.map((grounds) => ({ value: grounds, label: w.grounds[grounds] }))}
      />
      <VoiceField panel={panel} org={org} />
    </Form>
  )
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

/** Asked only where several people are in the room for the organisation, on the shared screen. */
export const VoiceField = ({ panel, org }: { panel: Panel; org: Id }) => {
  const { file, room, viewer, w } = panel
  const voices = voicesOf(file, org, room.at)
  if (!viewer.facilitates || voices.length < 2) return null
  const options = voices.map((person) => ({ value: person, label: personName(file, person) }))
  return <Field path="voice" kind="select" label={w.panel.voice} value={voices[0]} options={options} />
}
