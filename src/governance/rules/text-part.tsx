import { isProposed } from '#governance/agenda/agenda.ts'
import { presentAt } from '#governance/attendance/attendance.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { approvalText } from '#governance/decisions/say-decision.ts'
import { orgName, personName, staysIn } from '#governance/meetings/meeting-file.ts'
import { formOf, isTyped, type Panel, proposesHere } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Diff, Prose, Time } from '#ui/text.tsx'

const proposerName = ({ file }: Panel, { proposer }: Decision): string =>
  proposer.org ? orgName(file, proposer.org) : personName(file, proposer.person)

/** The text on the table with its version, who proposes it, and what changed. */
export const TextPart = ({ panel }: { panel: Panel }) => {
  const { decision, point, w } = panel
  const last = decision?.versions.at(-1)
  if (!decision || !last) {
    const approval = approvalText(panel.file, point, panel.page.lang)
    const text = point.proposal.trim() || approval
    return text ? (
      <>
        <Framed title={point.proposal.trim() ? w.panel.prepared : w.panel.toApprove} text={text} />
        <ApprovedLink panel={panel} />
      </>
    ) : null
  }
  // In an election the first text is the role alone: the next ones add a name, said in its own part.
  const role = decision.election !== undefined
  const before = role && last.n === 2 ? undefined : decision.versions.at(-2)
  const title = [
    role && last.n === 1 ? w.election.role : w.panel.version({ n: last.n }),
    ...(isProposed(point) && !role ? [w.panel.proposedBy({ name: proposerName(panel, decision) })] : []),
  ].join(', ')
  return (
    <>
      <Framed title={title} text={last.text} />
      <ApprovedLink panel={panel} />
      {before ? (
        <Details summary={w.panel.changes} open={last.n === decision.versions.length && decision.state === 'objections'}>
          <Diff before={before.text} after={last.text} />
        </Details>
      ) : null}
    </>
  )
}

/** To the PV that is approved, for those it opens to: sealed, any member organisation; before, the coordination. */
export const ApprovedLink = ({ panel: { point, viewer, page, w } }: { panel: Panel }) => {
  const { approved } = point
  if (!approved || !(viewer.prepares || (approved.sealed && viewer.represents.length > 0))) return null
  return (
    <p class="my-3">
      <a href={`/${page.hub?.slug}/reunions/${approved.id}/pv`}>{w.panel.readApproved}</a>
    </p>
  )
}

const Framed = ({ title, text }: { title: string; text: string }) => (
  <div class="my-5 border-y-2 border-primary py-4">
    <h3 class="mb-2 text-base text-primary">{title}</h3>
    <div class="text-xl">
      <Prose text={text} />
    </div>
  </div>
)

/** Every text that was put to the body, the last first. */
export const VersionsPart = ({ decision, panel }: { decision: Decision; panel: Pick<Panel, 'w'> }) => (
  <>
    {[...decision.versions].reverse().map((version) => (
      <div key={version.n} class="mt-4">
        <p class="c-hint">
          {panel.w.panel.version({ n: version.n })}, <Time at={version.at} />
        </p>
        <Prose text={version.text} />
      </div>
    ))}
  </>
)

/** Before a round: the text is written, or taken as it was prepared. */
export const PutForm = ({ panel }: { panel: Panel }) => {
  const { page, base, point, file, w, viewer } = panel
  if (!panel.room.open || !(viewer.facilitates || proposesHere(panel))) return <TextPart panel={panel} />
  const present = presentAt(staysIn(file), file.entitled, page.now)
  return (
    <Form action={`${base}/proposer`} form={formOf(panel, 'governance.putProposal', { point: point.id })} submit={w.panel.put}>
      <Field path="text" kind="textarea" label={w.panel.text} hint={w.panel.textHint} value={point.proposal} rows={4} />
      {viewer.facilitates ? (
        <Field
          path="org"
          kind="select"
          label={w.panel.proposer}
          value={point.proposer?.org ?? ''}
          options={[{ value: '', label: w.panel.noOrganisation }, ...present.map((org) => ({ value: org, label: orgName(file, org) }))]}
        />
      ) : null}
    </Form>
  )
}

/** A new version, by the proposer or by whoever keeps the session under their dictation. */
export const AmendForm = ({ panel, decision, main }: { panel: Panel; decision: Decision; main?: boolean }) => {
  const { base, point, room, w, viewer } = panel
  if (whyNot(decision, 'amend', room).length > 0 || !(viewer.facilitates || proposesHere(panel))) return null
  const form = formOf(panel, 'governance.amendProposal', { point: point.id })
  const fields = (
    <Form action={`${base}/version`} form={form} submit={w.panel.amendSubmit} kind={main ? 'main' : 'plain'}>
      <Field
        path="text"
        kind="textarea"
        label={w.panel.text}
        hint={w.panel.textHint}
        value={decision.versions.at(-1)?.text ?? ''}
        rows={5}
      />
    </Form>
  )
  return main ? (
    fields
  ) : (
    <Details summary={w.panel.amend} open={isTyped(form)}>
      {fields}
    </Details>
  )
}
