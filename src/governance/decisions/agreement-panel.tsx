import { orgName } from '#governance/meetings/meeting-file.ts'
import { TextPart } from '#governance/rules/text-part.tsx'
import { formOf, isTyped, ownOrgs, type Panel } from '#governance/session/panel.ts'
import { InterestPart } from '#governance/votes/recusal-part.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Details } from '#ui/layout.tsx'
import { isRecused, takingPart } from './decision.ts'

/** « Accord de tous ? Noté »: one big button. One organisation that says no opens a consent round. */
export const AgreementPanel = ({ panel }: { panel: Panel }) => {
  const { viewer, room } = panel
  return (
    <>
      <TextPart panel={panel} />
      {room.open && viewer.facilitates ? <Noting panel={panel} /> : null}
      {room.open && !viewer.facilitates ? <OwnDisagreement panel={panel} /> : null}
      {room.open ? <InterestPart panel={panel} decision={panel.decision} /> : null}
    </>
  )
}

const Noting = ({ panel }: { panel: Panel }) => {
  const { base, point, decision, file, room, w } = panel
  const form = formOf(panel, 'governance.noteAgreement', { point: point.id })
  const refused = formOf(panel, 'governance.refuseAgreement', { point: point.id })
  const taking = takingPart(decision ?? { recusals: [] }, room)
  const organisations = taking.map((org) => orgName(file, org)).join(', ')
  const written = decision !== null || point.proposal.trim() !== ''
  return (
    <>
      <Form action={`${base}/accord`} form={form}>
        {written ? null : (
          <Details summary={w.panel.write} open={isTyped(form)}>
            <Field path="text" kind="textarea" label={w.panel.agreedText} hint={w.panel.agreedTextHint} rows={3} optional />
          </Details>
        )}
        <div class="mt-4">
          <Actions>
            <Button kind="main" icon="handshake" big>
              {w.panel.agree}
            </Button>
            {organisations ? <span class="c-hint">{w.panel.agreeFor({ organisations })}</span> : null}
          </Actions>
        </div>
      </Form>
      <div class="mt-8">
        <Details summary={w.panel.disagree} open={isTyped(refused)}>
          <Form action={`${base}/desaccord`} form={refused} submit={w.panel.openRound} kind="plain">
            <Field
              path="org"
              kind="select"
              label={w.panel.whichOne}
              hint={w.panel.disagreeHint}
              options={taking.map((org) => ({ value: org, label: orgName(file, org) }))}
            />
          </Form>
        </Details>
        <AdjournButton panel={panel} />
      </div>
    </>
  )
}

/** On a representative’s own phone: the one thing she may have to say. */
export const OwnDisagreement = ({ panel }: { panel: Panel }) => {
  const { base, point, file, room, w } = panel
  const own = ownOrgs(panel).filter((org) => !room.onHold?.includes(org) && (!panel.decision || !isRecused(panel.decision, org)))
  return (
    <Actions>
      {own.map((org) => (
        <ActionForm
          key={org}
          action={`${base}/desaccord`}
          form={formOf(panel, 'governance.refuseAgreement', { point: point.id, org })}
          fields={{ org }}
          label={w.panel.ownDisagree({ organisation: orgName(file, org) })}
          icon="hand"
          big
        />
      ))}
    </Actions>
  )
}

/** To the next meeting. */
export const AdjournButton = ({ panel }: { panel: Panel }) => {
  const { base, point, w } = panel
  const form = formOf(panel, 'governance.adjournPoint', { point: point.id })
  return <ActionForm action={`${base}/reporter`} form={form} label={w.panel.adjourn} kind="quiet" icon="calendar" />
}

/** Whoever brought the text takes it back. */
export const WithdrawButton = ({ panel }: { panel: Panel }) => (
  <ActionForm
    action={`${panel.base}/retirer`}
    form={formOf(panel, 'governance.withdrawProposal', { point: panel.point.id })}
    label={panel.w.panel.withdraw}
    kind="quiet"
    icon="cross"
  />
)
