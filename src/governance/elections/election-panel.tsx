import { AdjournButton } from '#governance/decisions/agreement-panel.tsx'
import { whyNot } from '#governance/decisions/consent.ts'
import { ConsentPanel } from '#governance/decisions/consent-panel.tsx'
import type { Decision } from '#governance/decisions/decision.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { TextPart } from '#governance/rules/text-part.tsx'
import { formOf, type Panel } from '#governance/session/panel.ts'
import { VotePanel } from '#governance/votes/vote-panel.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import { type Election, namedNow } from './election.ts'
import { NominationForms, OwnNominations, WrittenPart } from './nomination-forms.tsx'
import { NameForm, NomineePart, ShownNominations } from './nominee-part.tsx'
import { toArgue, toNominate } from './why-not-elect.ts'

/** A role is given without candidates: the role, the nominations, who is proposed; from there a decision like any other. */
export const ElectionPanel = ({ panel }: { panel: Panel }) => {
  const { decision } = panel
  if (!decision) return <DescribeForm panel={panel} />
  const { election } = decision
  const parts = election ? <Parts panel={panel} decision={decision} election={election} /> : null
  return decision.method === 'vote' ? <VotePanel panel={panel}>{parts}</VotePanel> : <ConsentPanel panel={panel}>{parts}</ConsentPanel>
}

type Props = { panel: Panel; decision: Decision; election: Election }

const Parts = ({ panel, decision, election }: Props) => {
  if (namedNow(decision))
    return (
      <>
        <NomineePart panel={panel} decision={decision} />
        <NameForm panel={panel} decision={decision} election={election} />
        <ShownNominations panel={panel} decision={decision} folded />
      </>
    )
  // Once all have written, showing comes before who has.
  const all = toNominate(decision, panel.room).length === 0
  switch (election.step) {
    case 'nominating':
      return (
        <>
          <OwnNominations panel={panel} decision={decision} />
          {all ? <Reveal panel={panel} decision={decision} /> : null}
          <WrittenPart panel={panel} decision={decision} election={election} />
          {all ? null : <Reveal panel={panel} decision={decision} />}
        </>
      )
    case 'arguing':
      return (
        <>
          <ShownNominations panel={panel} decision={decision} />
          <Arguing panel={panel} decision={decision} />
        </>
      )
    case 'changing':
      return (
        <>
          <OwnNominations panel={panel} decision={decision} />
          <ShownNominations panel={panel} decision={decision} />
          <NominationForms panel={panel} decision={decision} />
          <NameForm panel={panel} decision={decision} election={election} />
        </>
      )
  }
}

/** Before anything: what the role asks, and until when. */
const DescribeForm = ({ panel }: { panel: Panel }) => {
  const { base, point, room, viewer, w } = panel
  if (!room.open || !viewer.facilitates) return <TextPart panel={panel} />
  const form = formOf(panel, 'governance.openElection', { point: point.id })
  return (
    <>
      <Form action={`${base}/election`} form={form} submit={w.election.open}>
        <Field path="asks" kind="textarea" label={w.election.asks} hint={w.election.asksHint} value={point.proposal} rows={4} optional />
        <Field path="until" kind="date" label={w.election.until} hint={w.election.untilHint} optional />
      </Form>
      <div class="mt-8">
        <AdjournButton panel={panel} />
      </div>
    </>
  )
}

/** One big button when all have written; before that, a quieter one that names who has not. */
const Reveal = ({ panel, decision }: Omit<Props, 'election'>) => {
  const { base, point, file, room, viewer, w } = panel
  if (!viewer.facilitates || whyNot(decision, 'reveal', room).length > 0) return null
  const silent = toNominate(decision, room)
  const organisations = silent.map((org) => orgName(file, org)).join(', ')
  return (
    <div class="mt-8">
      {silent.length > 0 ? <p class="c-says mb-3">{w.election.silentSays({ organisations })}</p> : null}
      <ActionForm
        action={`${base}/election/etape`}
        form={formOf(panel, 'governance.leadElection', { point: point.id, step: 'reveal' })}
        fields={{ step: 'reveal', ...Object.fromEntries(silent.map((org, at) => [`silent.${at}`, org])) }}
        label={silent.length > 0 ? w.election.revealAnyway : w.election.reveal}
        kind={silent.length > 0 ? 'plain' : 'main'}
        big={silent.length === 0}
      />
    </div>
  )
}

/** Each in its turn: who has spoken is noted with one tap. */
const Arguing = ({ panel, decision }: Omit<Props, 'election'>) => {
  const { base, point, file, room, viewer, w } = panel
  if (!viewer.facilitates || !room.open) return null
  const [next] = toArgue(decision, room)
  const step = (fields: Record<string, string>, label: string) => (
    <ActionForm
      action={`${base}/election/etape`}
      form={formOf(panel, 'governance.leadElection', { point: point.id, ...fields })}
      fields={fields}
      label={label}
      kind="main"
      icon={next ? 'check' : 'next'}
      big
    />
  )
  return (
    <div class="mt-8">
      <Actions>
        {next
          ? step({ step: 'argue', org: next }, w.election.argued({ organisation: orgName(file, next) }))
          : step({ step: 'openChanges' }, w.election.openChanges)}
      </Actions>
    </div>
  )
}
