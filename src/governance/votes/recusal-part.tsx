import type { Id } from '#base/id.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, isRecused } from '#governance/decisions/decision.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { formOf, isTyped, ownOrgs, type Panel } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'

/** Who takes no part, and why; behind one line, the way to say so. */
export const InterestPart = ({ panel, decision }: { panel: Panel; decision: Decision | null }) => {
  const { base, point, file, room, viewer, w } = panel
  const speakers = viewer.facilitates ? room.present : ownOrgs(panel)
  const may = (deed: 'recuse' | 'takeBackRecusal', org: Id) => decision !== null && whyNot(decision, deed, room, org).length === 0
  const open = room.open && decision === null ? speakers : speakers.filter((org) => may('recuse', org))
  return (
    <>
      {decision?.recusals.map(({ org, reason }) => (
        <div key={org} class="mt-4">
          <p class="c-says">{w.vote.interestSaid({ organisation: orgName(file, org), reason })}</p>
          {speakers.includes(org) && may('takeBackRecusal', org) ? (
            <ActionForm
              action={`${base}/conflit/annuler`}
              form={formOf(panel, 'governance.takeBackRecusal', { point: point.id, org })}
              fields={{ org }}
              label={w.vote.interestBack({ organisation: orgName(file, org) })}
              kind="quiet"
            />
          ) : null}
        </div>
      ))}
      {open.length > 0 ? <InterestForm panel={panel} orgs={open.filter((org) => !decision || !isRecused(decision, org))} /> : null}
    </>
  )
}

const InterestForm = ({ panel, orgs }: { panel: Panel; orgs: Id[] }) => {
  const { base, point, file, w } = panel
  const form = formOf(panel, 'governance.recuseOrganisation', { point: point.id })
  const [only] = orgs
  const alone = orgs.length === 1 && only !== undefined
  return (
    <div class="mt-6">
      <Details summary={w.vote.interest} open={isTyped(form) || form.problems.length > 0}>
        <Form action={`${base}/conflit`} form={form} hidden={alone ? { org: only } : {}} submit={w.vote.interestSubmit} kind="plain">
          {alone ? null : (
            <Field
              path="org"
              kind="select"
              label={w.vote.interestOf}
              options={orgs.map((org) => ({ value: org, label: orgName(file, org) }))}
            />
          )}
          <Field path="text" label={w.vote.interestReason} hint={w.vote.interestHint} />
        </Form>
      </Details>
    </div>
  )
}
