import type { Id } from '#base/id.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { type Decision, objectionGrounds, stanceOf } from './decision.ts'
import { orgName, personName } from './meeting-file.ts'
import { formOf, isTyped, type Panel } from './panel.ts'
import { voicesOf } from './room.ts'
import { mayOrg } from './script.ts'

/** The organisations the viewer speaks for, from inside the room. */
export const ownOrgs = ({ file, viewer, room }: Panel): Id[] =>
  room.present.filter(
    (org) => viewer.person !== null && viewer.represents.includes(org) && voicesOf(file, org, room.at).includes(viewer.person),
  )

/** On a representative’s own phone: what she can say, big under the thumb. */
export const OwnVoice = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { file, viewer, room, w } = panel
  if (viewer.facilitates) return null
  const orgs = ownOrgs(panel).filter((org) => mayOrg(decision, room, org).includes('state'))
  return (
    <>
      {orgs.map((org) => (
        <Section key={org} level={3} title={w.panel.yours({ organisation: orgName(file, org) })}>
          <VoiceForms panel={panel} org={org} own said={stanceOf(decision, org) !== undefined} />
        </Section>
      ))}
    </>
  )
}

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
  const [action, hidden] = [`${base}/position`, { org }]
  const consent = (
    <ActionForm
      action={action}
      form={value('consent')}
      fields={{ org, value: 'consent' }}
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
      fields={{ org, value: 'standAside' }}
      label={own ? w.panel.iStandAside : w.panel.standAside}
      describe={own ? undefined : name}
      kind="quiet"
    />
  )
  const forms = (
    <>
      <Details summary={own ? w.panel.iConcern : w.panel.concern} open={isTyped(concern)}>
        <Form
          id={`concern-${org}`}
          action={action}
          form={concern}
          hidden={{ ...hidden, value: 'concern' }}
          submit={w.panel.noteConcern}
          kind="plain"
        >
          <Field path="text" kind="textarea" label={own ? w.panel.iConcern : w.panel.concern} hint={w.panel.concernHint} rows={2} />
          <VoiceField panel={panel} org={org} />
        </Form>
      </Details>
      <Details summary={own ? w.panel.iObject : w.panel.object} open={isTyped(objection)}>
        <Form
          id={`object-${org}`}
          action={`${base}/objection`}
          form={objection}
          hidden={hidden}
          submit={w.panel.noteObjection}
          kind="plain"
        >
          <Field path="text" kind="textarea" label={own ? w.panel.iObject : w.panel.object} hint={w.panel.objectHint} rows={3} />
          <Field
            path="grounds"
            kind="radio"
            label={w.panel.grounds}
            options={objectionGrounds.map((grounds) => ({ value: grounds, label: w.grounds[grounds] }))}
          />
          <VoiceField panel={panel} org={org} />
        </Form>
      </Details>
    </>
  )
  if (own && !said) {
    return (
      <>
        <Actions>
          {consent}
          {aside}
        </Actions>
        <div class="mt-4">{forms}</div>
      </>
    )
  }
  return (
    <>
      {said ? null : consent}
      <Details summary={said ? w.panel.change : w.panel.other} open={isTyped(concern) || isTyped(objection)}>
        {said ? consent : null}
        {aside}
        {forms}
      </Details>
    </>
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
